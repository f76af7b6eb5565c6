package vn.kyluu.signing.http.depot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.kyluu.signing.deposit.ArchiveDepot;
import vn.kyluu.signing.deposit.ArchiveOutage;
import vn.kyluu.signing.deposit.DepositAnswer;
import vn.kyluu.signing.deposit.Parcel;

/** The archive-service over HTTP. Safe for many threads. */
public final class HttpArchiveDepot implements ArchiveDepot {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration QUESTION = Duration.ofSeconds(30);
    /** Validating and writing a large record to two sites takes its time; still shorter than the outbox's lease. */
    private static final Duration DELIVERY = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI base;
    private final Path tokenFile;

    /**
     * Takes where the archive is.
     *
     * @param base of its interface, such as {@code https://archive.example/archive/api/v1}
     * @param tokenFile holds our bearer token
     */
    public HttpArchiveDepot(URI base, Path tokenFile) {
        this.base = base;
        this.tokenFile = tokenFile;
    }

    @Override
    public DepositAnswer deposit(Parcel parcel) {
        ParcelBody body = new ParcelBody(parcel);
        HttpResponse<String> answer = send(to("/deposits")
                .timeout(DELIVERY)
                .header("Content-Type", body.mediaType())
                .POST(body.publisher()));
        if (isSuccess(answer)) {
            return DepositJson.deposit(answer.body());
        }
        if (isFinal(answer.statusCode())) {
            return DepositJson.refusal("", answer.statusCode(), answer.body());
        }
        throw new ArchiveOutage(retryHelps(answer.statusCode()));
    }

    @Override
    public DepositAnswer ask(String depositId) {
        HttpResponse<String> answer =
                send(to("/deposits/" + depositId).timeout(QUESTION).GET());
        if (isSuccess(answer)) {
            return DepositJson.deposit(answer.body());
        }
        throw new ArchiveOutage(retryHelps(answer.statusCode()));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        try {
            return Files.readString(tokenFile, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new ArchiveOutage(false, e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveOutage(true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveOutage(true, e);
        }
    }

    private static boolean isSuccess(HttpResponse<String> answer) {
        return answer.statusCode() >= 200 && answer.statusCode() < 300;
    }

    /** What the archive says about this parcel, rather than about us, the way to it, or its load. */
    private static boolean isFinal(int status) {
        return switch (status) {
            case 400, 409, 410, 413, 415, 422, 423 -> true;
            default -> false;
        };
    }

    /** A rejected token or a wrong address must be mended by somebody first. */
    private static boolean retryHelps(int status) {
        return status >= 500 || status == 408 || status == 429;
    }
}
