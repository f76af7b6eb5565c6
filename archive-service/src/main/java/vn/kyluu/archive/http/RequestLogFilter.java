package vn.kyluu.archive.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line in the log per request: method, kind of resource, status, milliseconds, identifier (R5). */
@Provider
@PreMatching
@Priority(1)
@ApplicationScoped
public class RequestLogFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "X-Request-Id";
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.request");

    @Inject
    RequestLog log;

    @Override
    public void filter(ContainerRequestContext request) {
        log.begin(Objects.requireNonNullElse(request.getHeaderString(HEADER), ""));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, log.requestId());
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putIfAbsent("Cache-Control", List.of("no-store"));
        LOG.log(Level.INFO, "method={0} resource={1} status={2} ms={3} request={4}", new Object[] {
            request.getMethod(),
            kind(request.getUriInfo().getPath()),
            Integer.toString(response.getStatus()),
            Long.toString(log.milliseconds()),
            log.requestId()
        });
    }

    /** The first word of the path only: what follows may be a lookup code, which is a key. */
    private static String kind(String path) {
        String[] words = path.split("/", 3);
        String first = words[0].isEmpty() && words.length > 1 ? words[1] : words[0];
        return first.matches("[a-z-]{1,30}") ? first : "-";
    }
}
