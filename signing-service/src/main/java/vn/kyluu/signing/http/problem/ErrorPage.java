package vn.kyluu.signing.http.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for the server where no resource is reached: a token that does not verify, a path outside the interface.
 *
 * <p>{@code WEB-INF/web.xml} sends all errors of the server here, so that these too are problem documents and none shows the
 * server's own page.
 */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final transient ProblemDocument document = new ProblemDocument();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Problem problem = StandardProblem.ofStatus(status);
        if (problem.status() >= 500) {
            LOG.error("bug id={}", problem.members().get("errorId"), (Throwable)
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        Locale locale = ProblemCatalogue.choose(
                request.getHeader("Accept-Language") == null
                        ? Collections.emptyList()
                        : Collections.list(request.getLocales()));
        String path = Objects.requireNonNullElse(
                (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        byte[] body = document.json(problem, locale, path).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(ProblemDocument.MEDIA_TYPE.toString());
        response.setLocale(locale);
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", ProblemDocument.CHALLENGE);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
