package vn.kyluu.ades.timestamp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;

/** A timestamp authority reached over HTTP (RFC 3161, clause 3.4). Thread-safe; asks once, never retries by itself. */
public final class HttpTimestampAuthority implements TimestampAuthority {
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final URI address;
    private final Duration timeout;
    private final HttpClient http;

    /**
     * Connects to nobody yet.
     *
     * @param address http or https
     * @param timeout for one stamp from connecting to the last byte
     */
    public HttpTimestampAuthority(URI address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public TimestampToken stamp(Digest imprint) {
        TimestampQuery query = TimestampQuery.about(imprint);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(query.der().toByteArray()))
                .build();
        HttpResponse<Octets> answer = ask(request);
        if (answer.statusCode() != 200) {
            throw new TimestampOutage("HTTP " + answer.statusCode(), worthRetrying(answer.statusCode()));
        }
        return query.check(answer.body());
    }

    private HttpResponse<Octets> ask(HttpRequest request) {
        CompletableFuture<HttpResponse<Octets>> coming =
                http.sendAsync(request, info -> new LimitedBody(LONGEST_ANSWER));
        try {
            // the request's own timeout ends with the headers; this one covers the body too
            return coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new TimestampOutage("no answer within " + timeout.toMillis() + " ms", true, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                throw new TimestampOutage("no answer", true, e.getCause());
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new TimestampOutage("interrupted while waiting", true, e);
        }
    }

    private static boolean worthRetrying(int status) {
        return status >= 500 || status == 408 || status == 429;
    }
}
