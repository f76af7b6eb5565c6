package vn.kyluu.archive.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.OptionalInt;

/** Turns away who asks for reports too often, before anything of the request is read. */
@Provider
@ReportLimited
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class ReportLimitFilter implements ContainerRequestFilter {
    @Inject
    ReportLimit reports;

    @Inject
    HttpServletRequest client;

    @Override
    public void filter(ContainerRequestContext request) {
        OptionalInt wait = reports.count(String.valueOf(client.getRemoteAddr()));
        if (wait.isPresent()) {
            throw new RateLimitFilter.TooOften(wait.getAsInt());
        }
    }
}
