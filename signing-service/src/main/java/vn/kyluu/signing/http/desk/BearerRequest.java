package vn.kyluu.signing.http.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request as if it showed a bearer token. */
final class BearerRequest extends HttpServletRequestWrapper {
    private final String token;

    BearerRequest(HttpServletRequest request, String token) {
        super(request);
        this.token = token;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Authorization") ? "Bearer " + token : super.getHeader(name);
    }
}
