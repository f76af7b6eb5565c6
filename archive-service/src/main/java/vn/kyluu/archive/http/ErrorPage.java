package vn.kyluu.archive.http;

import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Problem documents for what the server itself refuses, before any resource is reached (R2). */
@WebServlet(urlPatterns = "/error-page")
public class ErrorPage extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // asked for directly it is an address like any other that is not there
        int status = code instanceof Integer known && known >= 400 ? known : 404;
        // without this header the server would say its own language, which is nobody's choice
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        Map<String, Object> document = Problems.of(status)
                .document(
                        english ? Locale.ENGLISH : new Locale("vi"),
                        UUID.randomUUID().toString());
        response.setStatus(status);
        response.setContentType("application/problem+json");
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JsonbBuilder.create().toJson(document).getBytes(StandardCharsets.UTF_8));
    }
}
