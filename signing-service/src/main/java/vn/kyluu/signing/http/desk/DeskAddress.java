package vn.kyluu.signing.http.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where people find the desk, and what its cookies are called there (R2).
 *
 * @param url as people type it, such as {@code https://ky.benh-vien.example/signing/desk}
 * @param agent where the pages find the token agent of the machine they are read on, such as {@code http://127.0.0.1:18317}; empty
 *     if nobody signs with a token here
 */
public record DeskAddress(URI url, Optional<URI> agent) {
    private static final Duration ATTEMPT = Duration.ofMinutes(10);

    /** Where the identity provider sends people back to; registered there. */
    public URI callback() {
        return URI.create(url + "/callback");
    }

    /** As browsers write it (RFC 6454 §6.2). */
    String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    String sessionCookie() {
        return name("kyluu-desk");
    }

    String attemptCookie() {
        return name("kyluu-sign-in");
    }

    /** A {@code Set-Cookie} that lasts until the browser closes; the store ends it earlier. */
    String keepSession(String value) {
        return sessionCookie() + "=" + value + attributes("Strict");
    }

    /** Lax, because the provider's redirect is another site's navigation and must bring it. */
    String keepAttempt(String value) {
        return attemptCookie() + "=" + value + "; Max-Age=" + ATTEMPT.toSeconds() + attributes("Lax");
    }

    String forget(String cookie) {
        return cookie + "=; Max-Age=0" + attributes("Strict");
    }

    private boolean isSecure() {
        return url.getScheme().equals("https");
    }

    private String name(String plain) {
        return isSecure() ? "__Host-" + plain : plain;
    }

    private String attributes(String sameSite) {
        return "; Path=/; HttpOnly; SameSite=" + sameSite + (isSecure() ? "; Secure" : "");
    }

    /** The value of a cookie that the browser sent. */
    static Optional<String> sent(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(each -> each.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
