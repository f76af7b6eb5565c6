package vn.kyluu.archive.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** The signing-service's door for papers that the facility seals. Safe for use by several threads. */
public final class SealDoor {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MEMBER = Pattern.compile("\"pdf\"\\s*:\\s*\"([A-Za-z0-9+/=]++)\"");
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Optional<Place> place;

    /**
     * Where the signing-service is; without it nothing can be sealed.
     *
     * @param place base of its interface, such as {@code https://signing.example/signing/api/v1}, and our token there
     */
    public SealDoor(Optional<Place> place) {
        this.place = place;
    }

    /**
     * The signing-service.
     *
     * @param tokenFile holds our bearer token, with the group {@code archive}
     */
    public record Place(URI base, Path tokenFile) {}

    /** Whether it is known where the door is and our token can be read. */
    void require() throws IOException {
        token(known());
    }

    /**
     * The sealed paper.
     *
     * @param key with which the signing-service answers the same question with the same paper, which it keeps for that
     * @param patience the HSM, the timestamp and the revocation services are waited for on the other side
     * @throws NotSetUp if either side has no seal
     */
    Octets ask(Octets text, Optional<String> key, Duration patience) throws IOException {
        Place known = known();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(known.base() + "/seals"))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token(known))
                .POST(HttpRequest.BodyPublishers.ofByteArray(text.toByteArray()));
        key.ifPresent(value -> request.header("Idempotency-Key", value));
        HttpResponse<String> answer;
        try {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (answer.statusCode() == 409 && answer.body().contains("seal-not-set-up")) {
            throw new NotSetUp();
        }
        Octets pdf = pdf(answer.body());
        // R2
        if (answer.statusCode() != 201
                || !pdf.startsWith(Octets.of(PDF))
                || !answer.body().contains(pdf.digest(DigestAlgorithm.SHA256).hex())) {
            throw new IOException("the signing-service answered " + answer.statusCode());
        }
        return pdf;
    }

    private static Octets pdf(String answer) throws IOException {
        Matcher member = MEMBER.matcher(answer);
        try {
            return Octets.of(member.find() ? Base64.getDecoder().decode(member.group(1)) : new byte[0]);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private Place known() throws NotSetUp {
        return place.orElseThrow(NotSetUp::new);
    }

    private static String token(Place place) throws IOException {
        // R3
        return Files.readString(place.tokenFile(), StandardCharsets.US_ASCII).strip();
    }

    /** Either side has no seal. */
    static final class NotSetUp extends IOException {
        NotSetUp() {
            super("kyluu.archive.seal.url is not set here, or kyluu.signing.seal.staff-code there");
        }
    }
}
