package vn.kyluu.agent.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.signing.DigestToSign;
import vn.kyluu.pkcs11.SignatureMechanism;

/** The signing service, as somebody who is signed in there. Thread-safe. */
final class ServerLine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final String bearer;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @throws IllegalArgumentException if the bearer token would travel in the clear */
    ServerLine(URI server, String bearer) {
        boolean local = Set.of("127.0.0.1", "localhost").contains(String.valueOf(server.getHost()));
        if (!"https".equals(server.getScheme()) && !(local && "http".equals(server.getScheme()))) {
            throw new IllegalArgumentException("the server is https://…, plain http on this machine only: " + server);
        }
        this.base = URI.create(server + (server.toString().endsWith("/") ? "" : "/"))
                .resolve("signing/api/v1/");
        this.bearer = bearer;
    }

    /** What a page would be, in a consent. */
    String name() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** Opens a session; its id is the id of the digest. */
    DigestToSign open(String document, List<String> chain) throws IOException, InterruptedException {
        JsonNode session =
                send("POST", "documents/" + document + "/signing-sessions", Map.of("certificateChain", chain));
        return new DigestToSign(
                session.path("sessionId").asText(),
                SignatureMechanism.valueOf(session.path("signatureAlgorithm").asText()),
                session.path("dataToBeSignedDigest").asText(),
                session.path("document").path("title").asText(),
                "");
    }

    /** Hands a value in. */
    void complete(String session, String value) throws IOException, InterruptedException {
        send("PUT", "signing-sessions/" + session + "/signature-value", Map.of("signatureValue", value));
    }

    private JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "vi")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201) {
            String type =
                    String.valueOf(answer.headers().firstValue("Content-Type").orElse(""));
            String said = type.contains("json")
                    ? JSON.readTree(answer.body()).path("detail").asText()
                    : "";
            throw new Refusal(Reason.SERVER_REFUSED, Map.of("answer", answer.statusCode() + " " + said));
        }
        return JSON.readTree(answer.body());
    }
}
