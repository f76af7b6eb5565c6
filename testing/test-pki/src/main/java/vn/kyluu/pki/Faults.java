package vn.kyluu.pki;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Which parts misbehave at the moment, and how often each was asked. */
final class Faults {
    private static final long HANG_MILLIS = 60_000;
    private static final Duration AHEAD = Duration.ofDays(10);

    private final Map<Part, Fault> faults = new ConcurrentHashMap<>();
    private final Map<Part, AtomicLong> requests = new ConcurrentHashMap<>();

    void set(Part part, Fault fault) {
        faults.put(part, fault);
    }

    long requests(Part part) {
        return count(part).get();
    }

    /** How far the clock of a part is wrong at the moment. */
    Duration offset(Part part) {
        return faults.get(part) == Fault.AHEAD ? AHEAD : Duration.ZERO;
    }

    /** Counts a request; says whether it gets an answer. */
    boolean lets(Part part) {
        count(part).incrementAndGet();
        Fault fault = faults.getOrDefault(part, Fault.NONE);
        if (fault == Fault.HANGING) {
            try {
                Thread.sleep(HANG_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return fault == Fault.NONE || fault == Fault.AHEAD;
    }

    private AtomicLong count(Part part) {
        return requests.computeIfAbsent(part, any -> new AtomicLong());
    }
}
