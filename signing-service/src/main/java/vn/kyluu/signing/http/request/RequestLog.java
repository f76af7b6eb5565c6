package vn.kyluu.signing.http.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each request its id and writes one line when it is answered (R2, R3). */
@Provider
@PreMatching
@Priority(0)
public class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
    /** Name of the request property that holds the id. */
    public static final String ID = "vn.kyluu.request-id";

    private static final String START = "vn.kyluu.request-start";
    private static final Logger LOG = LoggerFactory.getLogger("vn.kyluu.signing.requests");

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(ID, RequestIds.from(request.getHeaderString(RequestIds.HEADER)));
        request.setProperty(START, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(ID);
        if (id == null) {
            return;
        }
        response.getHeaders().putSingle(RequestIds.HEADER, id);
        LOG.info(
                "method={} path={} status={} ms={} staff={} request={}",
                request.getMethod(),
                template(),
                response.getStatus(),
                request.getProperty(START) instanceof Long start ? (System.nanoTime() - start) / 1_000_000 : -1,
                staff(request.getSecurityContext().getUserPrincipal()),
                id);
    }

    /** The path as the resource declares it: its values would name records. */
    private String template() {
        if (resource.getResourceMethod() == null || resource.getResourceClass() == null) {
            return "unknown";
        }
        return part(resource.getResourceClass().getAnnotation(Path.class))
                + part(resource.getResourceMethod().getAnnotation(Path.class));
    }

    private static String part(@Nullable Path path) {
        return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
    }

    private static String staff(@Nullable Principal principal) {
        return principal == null ? "-" : RequestIds.from(principal.getName());
    }
}
