package vn.kyluu.demo.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Asks the services themselves whether they are ready (R3): a server whose deployment failed says "ready" too. */
public final class Readiness {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    // an address that asks for a token answers 401 only if its service was deployed
    private static final String SIGNING = "/signing/api/v1/signers/me";
    private static final String ARCHIVE = "/archive/api/v1/records";

    private final int port;
    private final Path log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public Readiness(int port, Path log) {
        this.port = port;
        this.log = log;
    }

    /** What still keeps us waiting, each as address and answer; empty means ready. */
    public List<String> missing() {
        return List.of(miss("/health/ready", Set.of(200)), miss(SIGNING, Set.of(401)), miss(ARCHIVE, Set.of(401)))
                .stream()
                .filter(miss -> !miss.isEmpty())
                .toList();
    }

    void await(Process process) {
        long end = System.nanoTime() + LIMIT.toNanos();
        List<String> missing = missing();
        while (!missing.isEmpty()) {
            if (!process.isAlive()) {
                throw new StartFailure("The server", "ended with code " + process.exitValue(), log);
            }
            if (System.nanoTime() > end) {
                throw new StartFailure("The server", "is not ready: " + String.join(", ", missing), log);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("The server", "was not waited for", log, e);
            }
            missing = missing();
        }
    }

    private String miss(String path, Set<Integer> expected) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return expected.contains(status) ? "" : path + " answers " + status;
        } catch (IOException e) {
            return path + " does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return path + " was not asked";
        }
    }
}
