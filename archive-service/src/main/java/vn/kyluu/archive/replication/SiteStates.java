package vn.kyluu.archive.replication;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import vn.kyluu.archive.vault.SiteOutage;

/** Asks both sites how they are, and waits for none of them for long (R12). Safe for use by several threads. */
public final class SiteStates {
    /** For a balancer, which takes a late answer for a dead process. */
    public static final Duration SHORTLY = Duration.ofMillis(700);
    /** For a person. */
    public static final Duration PATIENTLY = Duration.ofSeconds(5);

    private static final long HOLDS_FOR = Duration.ofSeconds(20).toNanos();

    private final TwinVault vault;
    private final Executor threads;
    private final LongSupplier nanoTime;
    private final Map<String, CompletableFuture<Seen>> running = new ConcurrentHashMap<>();
    private final Map<String, Seen> last = new ConcurrentHashMap<>();

    private record Seen(Optional<SiteOutage.Reason> trouble, long at) {}

    /**
     * Looks at these sites.
     *
     * @param threads must not queue: a site that does not answer keeps one of them
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public SiteStates(TwinVault vault, Executor threads, LongSupplier nanoTime) {
        this.vault = vault;
        this.threads = threads;
        this.nanoTime = nanoTime;
    }

    /**
     * What is in the way of using each site, by name and in order; empty if nothing is. A site that does not answer in time is as it
     * was when it answered last, and after 20 s {@link SiteOutage.Reason#UNREADABLE}.
     */
    public Map<String, Optional<SiteOutage.Reason>> look(Duration patience) {
        long end = nanoTime.getAsLong() + patience.toNanos();
        Map<String, CompletableFuture<Seen>> asked = new LinkedHashMap<>();
        vault.names().forEach(site -> asked.put(site, ask(site)));
        Map<String, Optional<SiteOutage.Reason>> states = new LinkedHashMap<>();
        asked.forEach((site, answer) -> states.put(site, await(site, answer, end)));
        return states;
    }

    /** Nobody asks a site that still owes an answer. */
    private CompletableFuture<Seen> ask(String site) {
        CompletableFuture<Seen> mine = new CompletableFuture<>();
        CompletableFuture<Seen> before = running.putIfAbsent(site, mine);
        if (before != null) {
            return before;
        }
        threads.execute(() -> {
            try {
                Seen seen = new Seen(vault.trouble(site), nanoTime.getAsLong());
                last.put(site, seen);
                mine.complete(seen);
            } catch (RuntimeException e) {
                mine.completeExceptionally(e);
            } finally {
                running.remove(site);
            }
        });
        return mine;
    }

    private Optional<SiteOutage.Reason> await(String site, CompletableFuture<Seen> answer, long end) {
        try {
            return answer.get(Math.max(0, end - nanoTime.getAsLong()), TimeUnit.NANOSECONDS)
                    .trouble();
        } catch (TimeoutException e) {
            return remembered(site);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return remembered(site);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a site was asked in vain", e.getCause());
        }
    }

    private Optional<SiteOutage.Reason> remembered(String site) {
        Seen seen = last.get(site);
        return seen != null && nanoTime.getAsLong() - seen.at() < HOLDS_FOR
                ? seen.trouble()
                : Optional.of(SiteOutage.Reason.UNREADABLE);
    }
}
