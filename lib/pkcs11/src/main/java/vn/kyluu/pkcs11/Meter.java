package vn.kyluu.pkcs11;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import vn.kyluu.pkcs11.health.Latency;
import vn.kyluu.pkcs11.health.LatencyHistogram;

/** Counts what happened to one token. Thread-safe. */
final class Meter {
    private final Map<Remedy, LongAdder> remedies = new EnumMap<>(Remedy.class);
    private final Map<TokenFailure.Reason, LongAdder> failures = new EnumMap<>(TokenFailure.Reason.class);
    private final LatencyHistogram latency = new LatencyHistogram();

    Meter() {
        for (Remedy each : Remedy.values()) {
            remedies.put(each, new LongAdder());
        }
        for (TokenFailure.Reason each : TokenFailure.Reason.values()) {
            failures.put(each, new LongAdder());
        }
    }

    void remedy(Remedy used) {
        remedies.getOrDefault(used, new LongAdder()).increment();
    }

    void failure(TokenFailure.Reason reason) {
        failures.getOrDefault(reason, new LongAdder()).increment();
    }

    void took(long nanos) {
        latency.record(nanos);
    }

    Map<Remedy, Long> remedies() {
        return positive(remedies, new EnumMap<>(Remedy.class));
    }

    Map<TokenFailure.Reason, Long> failures() {
        return positive(failures, new EnumMap<>(TokenFailure.Reason.class));
    }

    Latency latency() {
        return latency.read();
    }

    private static <K> Map<K, Long> positive(Map<K, LongAdder> counts, Map<K, Long> found) {
        counts.forEach((key, count) -> {
            if (count.sum() > 0) {
                found.put(key, count.sum());
            }
        });
        return found;
    }
}
