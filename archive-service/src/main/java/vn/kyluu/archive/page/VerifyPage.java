package vn.kyluu.archive.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gives the page a short address, also with the code of a printed copy behind it. */
@WebServlet(urlPatterns = {"/verify", "/verify/*"})
public class VerifyPage extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String code = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (code.isEmpty()) {
            request.getRequestDispatcher("/page/verify.html").forward(request, response);
        } else {
            String asked = URLEncoder.encode(code, StandardCharsets.UTF_8);
            response.sendRedirect(request.getContextPath() + "/verify?code=" + asked);
        }
    }
}
