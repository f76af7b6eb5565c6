package vn.kyluu.archive.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers every failure with a problem document (R2). */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.failure");

    @Inject
    RequestLog log;

    @Context
    @Nullable
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Problems.of(failure);
        if (problem.status() >= 500) {
            LOG.log(Level.SEVERE, failure, () -> "problem=" + problem.reason() + " request=" + log.requestId());
        }
        Locale locale = headers == null ? new Locale("vi") : Exchange.language(headers);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type("application/problem+json")
                .language(locale)
                .entity(problem.document(locale, log.requestId()));
        if (problem.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfter());
        }
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
