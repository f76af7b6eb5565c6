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
import vn.kyluu.archive.disposal.MinutesSeal;

/** Asks the signing-service over HTTP to seal minutes. Safe for use by several threads. */
public final class HttpMinutesSeal implements MinutesSeal {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    // the HSM, the timestamp and the revocation services are waited for on the other side
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MEMBER = Pattern.compile("\"pdf\"\\s*:\\s*\"([A-Za-z0-9+/=]++)\"");
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Optional<Place> place;

    /**
     * Where the signing-service is; without it nothing can be sealed, and so nothing be destroyed.
     *
     * @param place base of its interface, such as {@code https://signing.example/signing/api/v1}, and our token there
     */
    public HttpMinutesSeal(Optional<Place> place) {
        this.place = place;
    }

    /**
     * The signing-service.
     *
     * @param tokenFile holds our bearer token, with the group {@code archive}
     */
    public record Place(URI base, Path tokenFile) {}

    @Override
    public void require() {
        token(known());
    }

    @Override
    public Octets seal(Octets minutes) {
        Place known = known();
        HttpRequest request = HttpRequest.newBuilder(URI.create(known.base() + "/seals"))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token(known))
                .header(
                        "Idempotency-Key",
                        minutes.digest(DigestAlgorithm.SHA256).hex())
                .POST(HttpRequest.BodyPublishers.ofByteArray(minutes.toByteArray()))
                .build();
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Octets pdf = pdf(answer.body());
            if (answer.statusCode() != 201
                    || !pdf.startsWith(Octets.of(PDF))
                    || !answer.body()
                            .contains(pdf.digest(DigestAlgorithm.SHA256).hex())) {
                throw new SealOutage(new IOException("the signing-service answered " + answer.statusCode()));
            }
            return pdf;
        } catch (IOException e) {
            throw new SealOutage(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SealOutage(e);
        }
    }

    private static Octets pdf(String answer) {
        Matcher member = MEMBER.matcher(answer);
        try {
            return Octets.of(member.find() ? Base64.getDecoder().decode(member.group(1)) : new byte[0]);
        } catch (IllegalArgumentException e) {
            throw new SealOutage(e);
        }
    }

    private Place known() {
        return place.orElseThrow(() -> new SealOutage(new IOException("kyluu.archive.seal.url is not set")));
    }

    private static String token(Place place) {
        try {
            return Files.readString(place.tokenFile(), StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            throw new SealOutage(e);
        }
    }
}
