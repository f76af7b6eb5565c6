package vn.kyluu.archive.fixity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.UnitOfWork;

/** The coverage sheet: what the last thirty days have found. */
public final class ReadCoverage {
    private static final Duration CYCLE = Duration.ofDays(30);
    private final Copies copies;
    private final TwinVault vault;
    private final UnitOfWork work;
    private final Clock clock;

    /** A use case over these parts. */
    public ReadCoverage(Copies copies, TwinVault vault, UnitOfWork work, Clock clock) {
        this.copies = copies;
        this.vault = vault;
        this.work = work;
        this.clock = clock;
    }

    /** One line for each site. */
    public List<SiteCoverage> read() {
        Instant since = clock.instant().minus(CYCLE);
        return work.<List<SiteCoverage>>carryOut(() -> vault.names().stream()
                .map(site -> new SiteCoverage(site, copies.coverage(site, since)))
                .toList());
    }

    /** What was found at one site. */
    public record SiteCoverage(String site, Copies.Coverage coverage) {}
}
