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
    private static final System.Logger LOG = System.getLogger(ServerLine.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final String bearer;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @throws IllegalArgumentException if the bearer token would travel in the clear */
    static void requireSafe(URI server) {
        boolean local = Set.of("127.0.0.1", "localhost").contains(String.valueOf(server.getHost()));
        if (!"https".equals(server.getScheme()) && !(local && "http".equals(server.getScheme()))) {
            throw new IllegalArgumentException("the server is https://…, plain http on this machine only: " + server);
        }
    }

    ServerLine(URI server, String bearer) {
        requireSafe(server);
        this.base = URI.create(server + (server.toString().endsWith("/") ? "" : "/"))
                .resolve("signing/api/v1/");
        this.bearer = bearer;
    }

    /** What a page would be, in a consent. */
    String name() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** Opens a session; its id is the id of the digest. */
    DigestToSign open(String document, List<String> chain) throws InterruptedException {
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
    void complete(String session, String value) throws InterruptedException {
        send("PUT", "signing-sessions/" + session + "/signature-value", Map.of("signatureValue", value));
    }

    /** Ends a session that will not be used. */
    void cancel(String session) throws InterruptedException {
        try {
            send("DELETE", "signing-sessions/" + session, Map.of());
        } catch (Refusal refusal) {
            // it ends by itself in minutes
            LOG.log(System.Logger.Level.DEBUG, "a session was not ended", refusal);
        }
    }

    /** @throws Refusal SERVER_REFUSED with the server's words, SERVER_UNREACHABLE */
    private JsonNode send(String method, String path, Map<String, ?> body) throws InterruptedException {
        try {
            return answer(request(method, path, body));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, name() + " does not answer: " + e);
            throw new Refusal(Reason.SERVER_UNREACHABLE);
        }
    }

    private HttpRequest request(String method, String path, Map<String, ?> body) throws IOException {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "vi")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
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
