package vn.kyluu.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.wording.Wording;

/** One request and its answer. */
final class Call {
    private static final int LONGEST_BODY = 256 * 1024;
    private static final String BEARER = "Bearer ";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** The path's parts, without empty ones. */
    List<String> path() {
        return List.of(exchange.getRequestURI().getPath().split("/", -1)).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<String> header(String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }

    Optional<String> query(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /** The page's secret, if it shows one. */
    Optional<String> secret() {
        List<String> shown = header("Authorization");
        return shown.size() == 1 && shown.get(0).startsWith(BEARER)
                ? Optional.of(shown.get(0).substring(BEARER.length()))
                : Optional.empty();
    }

    Fields body() throws IOException {
        if (header("Content-Type").stream().noneMatch(type -> type.startsWith("application/json"))) {
            throw new Refusal(Reason.MEDIA_TYPE);
        }
        byte[] octets;
        try (InputStream in = exchange.getRequestBody()) {
            octets = in.readNBytes(LONGEST_BODY + 1);
        }
        if (octets.length > LONGEST_BODY) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        try {
            return new Fields(JSON.readTree(octets));
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("body");
        }
    }

    void allow(String origin) {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
    }

    /** Answers the question whether a page may ask (Fetch standard, 3.2; Private Network Access, 3.1.2). */
    void preflight() throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type");
        headers.set("Access-Control-Max-Age", "600");
        if (!header("Access-Control-Request-Private-Network").isEmpty()) {
            headers.set("Access-Control-Allow-Private-Network", "true");
        }
        send(204, "", new byte[0]);
    }

    void answer(int status, Map<String, ?> body) throws IOException {
        send(status, "application/json", JSON.writeValueAsBytes(body));
    }

    void refuse(Refusal refusal) throws IOException {
        if (refusal.details().get("retryAfter") instanceof Number seconds) {
            exchange.getResponseHeaders().set("Retry-After", seconds.toString());
        }
        send(refusal.reason().status(), "application/problem+json", JSON.writeValueAsBytes(problem(refusal)));
    }

    static Map<String, Object> problem(Refusal refusal) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:kyluu:agent:" + refusal.reason().code());
        problem.put("code", refusal.reason().code());
        problem.put("status", refusal.reason().status());
        problem.put("text", Map.of("vi", Wording.VI.say(refusal), "en", Wording.EN.say(refusal)));
        problem.putAll(refusal.details());
        return problem;
    }

    void fail() throws IOException {
        send(500, "application/problem+json", JSON.writeValueAsBytes(Map.of("code", "bug", "status", 500)));
    }

    private void send(int status, String type, byte[] octets) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Vary", "Origin");
        if (!type.isEmpty()) {
            headers.set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        if (octets.length > 0) {
            exchange.getResponseBody().write(octets);
        }
    }
}
