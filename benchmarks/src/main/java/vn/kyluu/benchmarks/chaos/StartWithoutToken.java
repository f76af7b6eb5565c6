package vn.kyluu.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.faulty.FaultPage;
import vn.kyluu.faulty.FaultPage.Presence;

/** Takes the token away before the service starts, and brings it back once the service has said so. */
final class StartWithoutToken {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final FaultPage page;
    private final Line stranger;
    private final CompletableFuture<String> report = new CompletableFuture<>();

    private StartWithoutToken(FaultPage page, Line stranger) {
        this.page = page;
        this.stranger = stranger;
    }

    static StartWithoutToken watch(FaultPage page, int port) {
        StartWithoutToken start = new StartWithoutToken(page, Line.to(port));
        page.tokenIs(Presence.REMOVED);
        Thread thread = new Thread(start::run, "start-without-token");
        thread.setDaemon(true);
        thread.start();
        return start;
    }

    /** What the service said of itself meanwhile, and how long it took to be ready once the token was back. */
    String report() {
        return report.join();
    }

    private void run() {
        try {
            String word = await("DOWN");
            page.heal();
            long back = System.nanoTime();
            await("UP");
            report.complete(String.format(
                    Locale.ROOT,
                    "started without its token  not ready: %s; ready %.1f s after the token was back, no restart",
                    word,
                    (System.nanoTime() - back) / 1e9));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            report.completeExceptionally(e);
        } catch (RuntimeException e) {
            report.completeExceptionally(e);
        } finally {
            page.heal();
        }
    }

    /** Waits until the check of the token says so; gives what it says of the token. */
    private String await(String status) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            for (JsonNode check : health().path("checks")) {
                if (check.path("name").asText().equals("signing-token")
                        && check.path("status").asText().equals(status)) {
                    return check.path("data").toString();
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("the check signing-token never said " + status);
    }

    private JsonNode health() {
        try {
            Answer answer = stranger.get("/health/ready");
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return type.contains("json") ? answer.json() : MissingNode.getInstance();
        } catch (UncheckedIOException notYet) {
            return MissingNode.getInstance();
        }
    }
}
