package vn.kyluu.pki;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Reads what comes in over HTTP and sends what goes out. */
final class PkiRequests {
    interface Answer {
        byte[] to(HttpExchange exchange) throws IOException;
    }

    private PkiRequests() {}

    static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readAllBytes();
    }

    /** RFC 6960, A.1: by POST in the body, by GET as Base64 in the path. An unreadable path gives an empty request. */
    static byte[] ocsp(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            return body(exchange);
        }
        String path = exchange.getRequestURI().getRawPath();
        // some clients leave the plus of Base64 as it is, which URLDecoder would read as a space
        String base64 = URLDecoder.decode(
                path.substring(Math.min(path.length(), "/ocsp/".length())).replace("+", "%2B"), StandardCharsets.UTF_8);
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** A PUT whose words stand in the path after the first part: 204 when done, 404 for words unknown. */
    static void command(HttpExchange exchange, Consumer<List<String>> act) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("PUT")) {
                reply(exchange, 405, "text/plain", new byte[0]);
                return;
            }
            List<String> parts =
                    Arrays.asList(exchange.getRequestURI().getPath().split("/", -1));
            try {
                act.accept(parts.subList(2, parts.size()));
                reply(exchange, 204, "text/plain", new byte[0]);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                reply(exchange, 404, "text/plain", new byte[0]);
            }
        }
    }
}
