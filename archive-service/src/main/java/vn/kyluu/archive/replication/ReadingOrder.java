package vn.kyluu.archive.replication;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.archive.vault.Vault;

/** Which site is asked first for a copy: not the one that could not be read a moment ago. Safe for use by several threads. */
final class ReadingOrder {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);
    private final List<Vault> sites;
    private final Map<String, Instant> failures = new ConcurrentHashMap<>();

    ReadingOrder(List<Vault> sites) {
        this.sites = List.copyOf(sites);
    }

    void failed(String site, Instant now) {
        failures.put(site, now);
    }

    /** All sites, those that failed lately last. */
    List<Vault> at(Instant now) {
        return sites.stream()
                .sorted(Comparator.comparing(vault -> hasFailedLately(vault, now)))
                .toList();
    }

    private boolean hasFailedLately(Vault vault, Instant now) {
        Instant failure = failures.getOrDefault(vault.site(), Instant.MIN);
        // a clock that was put back makes no failure last
        return !failure.isAfter(now) && failure.plus(A_MOMENT).isAfter(now);
    }
}
