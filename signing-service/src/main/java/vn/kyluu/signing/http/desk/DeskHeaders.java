package vn.kyluu.signing.http.desk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Tells the browser what the desk's pages may do (R3). */
@WebFilter(urlPatterns = {"/desk", "/desk/*"})
public class DeskHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
            + " img-src 'self' blob:; font-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
            + " connect-src 'self'";

    @Inject
    transient Optional<DeskAddress> desk;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy(desk.flatMap(DeskAddress::agent)));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        String path = request.getServletPath();
        // where somebody signs in nothing is kept; files may be asked again by their date
        response.setHeader("Cache-Control", path.contains(".") ? "no-cache" : "no-store");
        response.setCharacterEncoding("UTF-8");
        chain.doFilter(request, response);
    }

    /** The pages speak to this site and, where one is configured, to the agent on the reader's own machine (R6). */
    static String policy(Optional<URI> agent) {
        return POLICY + agent.map(address -> " " + address).orElse("");
    }
}
