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

/** Turns away a client address that asks too often. */
@Provider
@RateLimited
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class RateLimitFilter implements ContainerRequestFilter {
    @Inject
    RateLimit rate;

    @Inject
    HttpServletRequest client;

    @Override
    public void filter(ContainerRequestContext request) {
        OptionalInt wait = rate.count(String.valueOf(client.getRemoteAddr()));
        if (wait.isPresent()) {
            throw new TooOften(wait.getAsInt());
        }
    }

    /** The client has to wait. */
    static final class TooOften extends RuntimeException {
        private final int seconds;

        TooOften(int seconds) {
            super("too many calls");
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
        }
    }
}
