package vn.kyluu.signing.http.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one door through which failures leave: everything that rises from a resource becomes a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private static final ProblemDocument DOCUMENT = new ProblemDocument();

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        return answer(failure, headers, uri);
    }

    static Response answer(Throwable failure, HttpHeaders headers, UriInfo uri) {
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        Problem problem = Problems.of(failure).orElseGet(() -> bug(failure));
        if (problem.status() == 503) {
            LOG.warn("outage code={} members={}", problem.code(), problem.members());
        }
        Response response = DOCUMENT.response(
                problem,
                ProblemCatalogue.choose(headers.getAcceptableLanguages()),
                uri.getRequestUri().getPath());
        return failure instanceof WebApplicationException answer
                ? withProtocolHeaders(response, answer.getResponse(), problem.status())
                : response;
    }

    /** What HTTP itself demands beside the status: {@code Allow} with 405, {@code WWW-Authenticate} with 401. */
    private static Response withProtocolHeaders(Response problem, Response answer, int status) {
        Response.ResponseBuilder more = Response.fromResponse(problem);
        String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        if (allowed != null) {
            more.header(HttpHeaders.ALLOW, allowed);
        }
        if (status == 401) {
            more.header(HttpHeaders.WWW_AUTHENTICATE, ProblemDocument.CHALLENGE);
        }
        return more.build();
    }

    private static Problem bug(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("bug id={}", id, failure);
        return StandardProblem.INTERNAL_ERROR.problem().with(Map.of("errorId", id));
    }
}
