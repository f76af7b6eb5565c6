package vn.kyluu.signing.http.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kyluu.signing.desk.RelayOutage;

/** Asks the archive in a person's name (R5). Safe for many threads. */
public final class ArchiveRelay {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Reading a large document back and checking it takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String ID = "/[A-Za-z0-9._~-]{1,100}";
    private static final List<Pattern> KNOWN = List.of(
            Pattern.compile("GET records(" + ID + "(/(verification|proof|trace|documents/\\d{1,5}/content))?)?"),
            Pattern.compile("GET (holds|disposals)(" + ID + ")?"),
            Pattern.compile("GET disposals" + ID + "/minutes"),
            Pattern.compile("GET (acts|expired-records|retention-register|custody)"),
            Pattern.compile("GET fixity-runs" + ID),
            Pattern.compile("POST (holds|disposals|fixity-runs)"),
            Pattern.compile("POST disposals" + ID + "/approvals"),
            Pattern.compile("DELETE (holds|disposals)" + ID));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;

    /** @param base of the archive's interface */
    public ArchiveRelay(URI base) {
        this.base = base;
    }

    /**
     * A question.
     *
     * @param query as it came, still encoded; empty without one
     * @param body JSON; empty without one
     * @param accept media types, as they came; empty: anything
     */
    record Question(
            String method,
            String path,
            Optional<String> query,
            Optional<String> body,
            Optional<String> accept,
            String language,
            String key) {}

    static boolean isKnown(String method, String path) {
        return KNOWN.stream().anyMatch(each -> each.matcher(method + " " + path).matches());
    }

    HttpResponse<InputStream> ask(Question question, String token) {
        String address = base + "/" + question.path()
                + question.query().map(query -> "?" + query).orElse("");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", question.language())
                .method(
                        question.method(),
                        question.body()
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        question.accept().ifPresent(types -> request.header("Accept", types));
        question.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        if (!question.key().isEmpty()) {
            request.header("Idempotency-Key", question.key());
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new RelayOutage(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RelayOutage(e);
        }
    }
}
