package vn.kyluu.ades.responder;

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
import vn.kyluu.ades.digest.Octets;

/** Asks third parties over HTTP, once each, never retrying by itself. Thread-safe. */
public final class Responder {
    private final Duration deadline;
    private final int longestAnswer;
    private final HttpClient http;

    /**
     * Connects to nobody yet.
     *
     * @param deadline for one question, from connecting to the last byte of the answer
     * @param longestAnswer in bytes
     */
    public Responder(Duration deadline, int longestAnswer) {
        this.deadline = deadline;
        this.longestAnswer = longestAnswer;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(deadline)
                .build();
    }

    /**
     * Fetches what lies at the address.
     *
     * @throws ResponderFailure if nothing usable comes
     */
    public Octets get(URI address) throws ResponderFailure {
        return ask(request(address).GET().build());
    }

    /**
     * Posts a question.
     *
     * @throws ResponderFailure if nothing usable comes
     */
    public Octets post(URI address, String contentType, Octets question) throws ResponderFailure {
        return ask(request(address)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(question.toByteArray()))
                .build());
    }

    private HttpRequest.Builder request(URI address) throws ResponderFailure {
        String scheme = address.getScheme();
        boolean isHttp = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!isHttp || address.getHost() == null) {
            throw new ResponderFailure("not an http or https address", false);
        }
        return HttpRequest.newBuilder(address).timeout(deadline);
    }

    private Octets ask(HttpRequest request) throws ResponderFailure {
        CompletableFuture<HttpResponse<Octets>> coming =
                http.sendAsync(request, info -> new LimitedBody(longestAnswer));
        try {
            // the request's own timeout ends with the headers; this one covers the body too
            HttpResponse<Octets> answer = coming.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            int status = answer.statusCode();
            if (status != 200) {
                throw new ResponderFailure("HTTP " + status, status >= 500 || status == 408 || status == 429);
            }
            return answer.body();
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new ResponderFailure("no answer within " + deadline.toMillis() + " ms", true, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                throw new ResponderFailure("no answer", true, e.getCause());
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new ResponderFailure("interrupted while waiting", true, e);
        }
    }
}
