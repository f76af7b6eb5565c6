package vn.kyluu.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kyluu.workstation.PersonAtTerminal;

/** A page in a browser, as the agent sees it. */
final class Page {
    static final String ORIGIN = "https://benhan.example";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String origin;
    private String secret = "";

    Page(int port, String origin) {
        this.port = port;
        this.origin = origin;
    }

    record Answer(int status, JsonNode json, Map<String, List<String>> headers) {
        Answer expect(int wanted) {
            assertThat(status).as(json.toString()).isEqualTo(wanted);
            return this;
        }

        String code() {
            return json.path("code").asText();
        }
    }

    String secret() {
        return secret;
    }

    Page showing(String other) {
        secret = other;
        return this;
    }

    Page pairedBy(PersonAtTerminal person) {
        String id =
                post("pairings", Map.of()).expect(201).json().path("pairingId").asText();
        secret = put("pairings/" + id + "/code", Map.of("code", person.code()))
                .expect(201)
                .json()
                .path("secret")
                .asText();
        return this;
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer send(String method, String path, Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/" + path))
                    .timeout(Duration.ofSeconds(30))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (!origin.isEmpty()) {
                request.header("Origin", origin);
            }
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (!secret.isEmpty()) {
                request.header("Authorization", "Bearer " + secret);
            }
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    JSON.readTree(answer.body()),
                    new TreeMap<>(answer.headers().map()));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    /** So many documents, as a page sends them. */
    static List<Map<String, String>> documents(int count, String algorithm) {
        List<Map<String, String>> documents = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            documents.add(Map.of(
                    "id",
                    "phien-" + i,
                    "digest",
                    digest("tài liệu " + i),
                    "signatureAlgorithm",
                    algorithm,
                    "title",
                    "Phiếu điều trị số " + i,
                    "record",
                    "BA-2026-0001"));
        }
        return documents;
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode awaitEnd(String batch) throws InterruptedException {
        return await(batch, node -> node.path("state").asText().matches("DONE|STOPPED"));
    }

    JsonNode await(String batch, java.util.function.Predicate<JsonNode> reached) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            JsonNode now = get("batches/" + batch).expect(200).json();
            if (reached.test(now)) {
                return now;
            }
            assertThat(System.nanoTime()).as(now.toString()).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
