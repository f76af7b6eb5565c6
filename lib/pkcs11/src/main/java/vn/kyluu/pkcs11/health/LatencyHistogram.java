package vn.kyluu.pkcs11.health;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts how long calls took, in classes that double from 0.25 ms to about 4 minutes. Thread-safe. */
public final class LatencyHistogram {
    private static final long SMALLEST = 250_000;
    private static final int CLASSES = 21;

    private final AtomicLongArray counts = new AtomicLongArray(CLASSES);
    private final LongAdder total = new LongAdder();

    /** Counts a call. */
    public void record(long nanos) {
        int place = 0;
        long bound = SMALLEST;
        while (nanos > bound && place < CLASSES - 1) {
            bound *= 2;
            place++;
        }
        counts.incrementAndGet(place);
        total.add(nanos);
    }

    /** What was counted so far. */
    public Latency read() {
        Map<Duration, Long> upTo = new TreeMap<>();
        long sum = 0;
        long bound = SMALLEST;
        for (int place = 0; place < CLASSES; place++) {
            sum += counts.get(place);
            upTo.put(Duration.ofNanos(bound), sum);
            bound *= 2;
        }
        return new Latency(sum, Duration.ofNanos(total.sum()), upTo);
    }
}
