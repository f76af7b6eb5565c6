package vn.kyluu.signing.http.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.kyluu.signing.event.EventType;
import vn.kyluu.signing.event.Hook;
import vn.kyluu.signing.event.Placed;

/** One address that takes events by POST. Safe for many threads. */
public final class WebHook implements Hook {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SECRET_PREFIX = "whsec_";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Target target;
    private final CloudEvent form;
    private final Clock clock;

    /**
     * Where events go.
     *
     * @param name stable; progress is remembered under it
     * @param secretFile holds {@code whsec_} and the key in Base64
     * @param events codes of the types that are wanted, such as {@code vn.kyluu.document.signed}; empty: all
     */
    public record Target(String name, URI url, Path secretFile, Set<String> events) {
        public Target {
            events = Set.copyOf(events);
        }
    }

    public WebHook(Target target, CloudEvent form, Clock clock) {
        this.target = target;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String name() {
        return target.name();
    }

    @Override
    public boolean wants(EventType type) {
        return target.events().isEmpty() || target.events().contains(type.code());
    }

    @Override
    public Optional<String> send(Placed event) {
        String id = event.event().id().toString();
        String body = form.of(event).toString();
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        try {
            HttpRequest request = HttpRequest.newBuilder(target.url())
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", timestamp)
                    .header("webhook-signature", "v1," + signature(id + "." + timestamp + "." + body))
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("status-" + status);
        } catch (IOException e) {
            return Optional.of("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private String signature(String content) throws IOException {
        String secret =
                Files.readString(target.secretFile(), StandardCharsets.US_ASCII).strip();
        String encoded = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(encoded), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }
}
