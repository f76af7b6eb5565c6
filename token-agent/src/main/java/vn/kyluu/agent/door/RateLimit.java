package vn.kyluu.agent.door;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** So many acts in a span for each name; unused measure is not saved up beyond one span. Thread-safe. */
public final class RateLimit {
    private final int most;
    private final long spanNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Level> levels = new HashMap<>();

    private record Level(double used, long at) {}

    /** @param nanoTime {@code System::nanoTime}, or a test's */
    public RateLimit(int most, Duration span, LongSupplier nanoTime) {
        this.most = most;
        this.spanNanos = span.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Counts one act; tells how long to wait if it is one too many. */
    public synchronized Optional<Duration> refusal(String name) {
        long now = nanoTime.getAsLong();
        Level before = levels.getOrDefault(name, new Level(0, now));
        double drained = (double) (now - before.at()) * most / spanNanos;
        double used = Math.max(0, before.used() - drained);
        if (used + 1 > most) {
            levels.put(name, new Level(used, now));
            return Optional.of(Duration.ofNanos((long) ((used + 1 - most) * spanNanos / most)));
        }
        levels.put(name, new Level(used + 1, now));
        return Optional.empty();
    }
}
