package vn.kyluu.demo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks the services themselves whether they are ready (R3): a server whose deployment failed says "ready" too. */
public final class Readiness {
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final int port;
    private final Path log;
    private final Set<Service> services;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Of a server that runs both. */
    public Readiness(int port, Path log) {
        this(port, log, Set.of(Service.values()));
    }

    Readiness(int port, Path log, Set<Service> services) {
        this.port = port;
        this.log = log;
        this.services = Set.copyOf(services);
    }

    /** The first thing that still keeps us waiting, as address and answer; empty means ready. */
    public Optional<String> missing() {
        // health comes last: asked while a service is being deployed, its checks fail and fill the log
        return services.stream()
                .flatMap(service -> miss(service.address(), 401).stream())
                .findFirst()
                .or(() -> miss("/health/ready", 200));
    }

    void await(Process process) {
        long end = System.nanoTime() + LIMIT.toNanos();
        Optional<String> missing = missing();
        while (missing.isPresent()) {
            if (!process.isAlive()) {
                throw new StartFailure("The server", "ended with code " + process.exitValue(), log);
            }
            if (deploymentFailed()) {
                throw new StartFailure("The server", "could not deploy a service (" + missing.get() + ")", log);
            }
            if (System.nanoTime() > end) {
                throw new StartFailure("The server", "is not ready: " + missing.get(), log);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("The server", "was not waited for", log, e);
            }
            missing = missing();
        }
    }

    private boolean deploymentFailed() {
        // the server stays up then; what it writes is its only sign besides silence
        try (Stream<String> lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.contains("Exception while loading the app"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private Optional<String> miss(String path, int expected) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == expected ? Optional.empty() : Optional.of(path + " answers " + status);
        } catch (IOException e) {
            return Optional.of(path + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(path + " was not asked");
        }
    }
}
