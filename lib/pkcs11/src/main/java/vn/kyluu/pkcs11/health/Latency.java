package vn.kyluu.pkcs11.health;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long calls took.
 *
 * @param count calls
 * @param total time of them all
 * @param upTo how many took at most so long, ascending; the last holds all
 */
public record Latency(long count, Duration total, Map<Duration, Long> upTo) {
    public Latency {
        upTo = Collections.unmodifiableMap(new TreeMap<>(upTo));
    }

    /** The bound under which this part of the calls, 0 to 1, stayed; zero if there were none. */
    public Duration quantile(double part) {
        return upTo.entrySet().stream()
                .filter(each -> count > 0 && each.getValue() >= part * count)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
