package vn.kyluu.demo.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import vn.kyluu.ades.digest.Octets;

/** The line from somebody, signed in or not, to one port of the product. Immutable and thread-safe. */
public final class Line {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> headers;

    private Line(HttpClient http, URI base, Map<String, String> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    /** A line without a token. */
    public static Line to(int port) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Line(http, URI.create("http://127.0.0.1:" + port), Map.of());
    }

    /** The same line, signed in. */
    public Line as(String bearerToken) {
        return with("Authorization", "Bearer " + bearerToken);
    }

    /** The same line with one more header. */
    public Line with(String name, String value) {
        Map<String, String> more = new java.util.TreeMap<>(headers);
        more.put(name, value);
        return new Line(http, base, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, "", BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", text(json));
    }

    public Answer post(String path, Multipart form) {
        return send("POST", path, form.type(), BodyPublishers.ofByteArray(form.bytes()));
    }

    /** Posts a body of any kind, also one that is made while it is sent. */
    public Answer post(String path, String type, BodyPublisher body) {
        return send("POST", path, type, body);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", text(json));
    }

    /** Puts a body of any kind. */
    public Answer put(String path, String type, BodyPublisher body) {
        return send("PUT", path, type, body);
    }

    private Answer send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    method + " " + path, response.statusCode(), response.headers(), Octets.of(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + method + " " + path, e);
        }
    }

    private static BodyPublisher text(String json) {
        return BodyPublishers.ofString(json, StandardCharsets.UTF_8);
    }
}
