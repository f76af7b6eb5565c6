package vn.kyluu.signing.http.request;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import vn.kyluu.signing.http.problem.RequestRefusal;

/**
 * Counts every body as it streams and stops at the limit (R1).
 *
 * <p>Runs after authorization, so that a stranger learns 401 and not our limits.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class LimitedBodies implements ContainerRequestFilter {
    @Inject
    BodyLimit limit;

    @Override
    public void filter(ContainerRequestContext request) {
        String declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && isOver(declared)) {
            throw RequestRefusal.tooLarge(limit.documentBytes());
        }
        if (request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
        }
    }

    private boolean isOver(String declared) {
        try {
            return Long.parseLong(declared) > limit.bodyBytes();
        } catch (NumberFormatException e) {
            throw RequestRefusal.malformed(HttpHeaders.CONTENT_LENGTH);
        }
    }
}
