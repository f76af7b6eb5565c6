package vn.kyluu.signing.http.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.signing.Values;
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.EventType;
import vn.kyluu.signing.event.Placed;

/** R1 to R3 of the room, as a receiver sees them. */
class WebHookTest {
    private static final byte[] KEY = "bí mật của bệnh viện 01".getBytes(StandardCharsets.UTF_8);
    private static final Placed EVENT = new Placed(
            7,
            new Event(
                    UUID.fromString("6f1c0f0e-7b5d-4c57-9c0d-5b8f0a7f7f01"),
                    EventType.DOCUMENT_SIGNED,
                    "document:1",
                    "HS-1",
                    Values.NOW,
                    Map.of("step", "doctor")));

    private final AtomicReference<Headers> headers = new AtomicReference<>();
    private final AtomicReference<String> body = new AtomicReference<>();
    private HttpServer server;
    private int status = 204;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            headers.set(exchange.getRequestHeaders());
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        Files.writeString(
                folder.resolve("secret"), "whsec_" + Base64.getEncoder().encodeToString(KEY) + "\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsACloudEventThatTheReceiverCanVerify() throws GeneralSecurityException {
        assertThat(hook(Set.of()).send(EVENT)).isEmpty();
        Headers seen = headers.get();
        assertThat(seen.getFirst("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(seen.getFirst("webhook-id")).isEqualTo(EVENT.event().id().toString());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String signed = seen.getFirst("webhook-id") + "." + seen.getFirst("webhook-timestamp") + "." + body.get();
        assertThat(seen.getFirst("webhook-signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(body.get())
                .contains("\"specversion\":\"1.0\"")
                .contains("\"type\":\"vn.kyluu.document.signed\"")
                .contains("\"time\":\"2026-11-20T09:15:30.123+07:00\"")
                .contains("\"recordNumber\":\"HS-1\"");
    }

    @Test
    void countsOnlyTwoHundredsAsTaken() {
        status = 500;
        assertThat(hook(Set.of()).send(EVENT)).contains("status-500");
        status = 302;
        assertThat(hook(Set.of()).send(EVENT)).contains("status-302");
        server.stop(0);
        assertThat(hook(Set.of()).send(EVENT)).contains("no-answer");
    }

    @Test
    void wantsWhatItWasConfiguredFor() {
        WebHook some = hook(Set.of("vn.kyluu.record.archived"));
        assertThat(some.wants(EventType.RECORD_ARCHIVED)).isTrue();
        assertThat(some.wants(EventType.DOCUMENT_SIGNED)).isFalse();
        assertThat(hook(Set.of()).wants(EventType.STEP_DUE_SOON)).isTrue();
    }

    private WebHook hook(Set<String> events) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/kyluu");
        return new WebHook(
                new WebHook.Target("emr", url, folder.resolve("secret"), events),
                new CloudEvent(ZoneId.of("Asia/Ho_Chi_Minh")),
                Clock.fixed(Values.NOW, ZoneOffset.UTC));
    }
}
