package vn.kyluu.archive.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kyluu.archive.drill.Ledger.Sum;
import vn.kyluu.archive.drill.Restoring.Restored;
import vn.kyluu.audit.ChainVerdict;

/** Has the database backed up and restored, and looks at what came back. */
public final class RunDrill {
    private final Ledger live;
    private final Restoring restoring;
    private final LookAgain look;
    private final Clock clock;

    /** A drill of this database. */
    public RunDrill(Ledger live, Restoring restoring, LookAgain look, Clock clock) {
        this.live = live;
        this.restoring = restoring;
        this.look = look;
        this.clock = clock;
    }

    /**
     * The minutes.
     *
     * @param records how many are picked
     * @throws Restoring.NotRestored if there was nothing to look at
     */
    public DrillMinutes run(int records) {
        Instant start = clock.instant();
        List<String> faults = new ArrayList<>();
        Map<String, Sum> before = live.tables();
        Instant begun = clock.instant();
        try (Restored restored = restoring.restore()) {
            Duration took = Duration.between(begun, clock.instant());
            Map<String, Sum> there = restored.ledger().tables();
            Map<String, Sum> after = live.tables();
            List<String> written = compare(before, there, after, faults);
            long entries = 0;
            for (Map.Entry<String, ChainVerdict> trail :
                    restored.ledger().trails().entrySet()) {
                if (trail.getValue() instanceof ChainVerdict.Whole whole) {
                    entries += whole.entries();
                } else {
                    faults.add("AUDIT_TRAIL " + trail.getKey());
                }
            }
            DrillMinutes.Sample sample = look.at(restored.ledger(), records, faults);
            return new DrillMinutes(
                    start,
                    clock.instant(),
                    took,
                    there.size(),
                    there.values().stream().mapToLong(Sum::rows).sum(),
                    written,
                    entries,
                    sample,
                    faults);
        }
    }

    /** R1. */
    private static List<String> compare(
            Map<String, Sum> before, Map<String, Sum> there, Map<String, Sum> after, List<String> faults) {
        List<String> written = new ArrayList<>();
        new TreeMap<>(before).forEach((table, old) -> {
            Sum restored = there.getOrDefault(table, new Sum(-1, ""));
            if (!old.equals(after.get(table))) {
                written.add(table);
                if (restored.rows()
                        < Math.min(old.rows(), after.getOrDefault(table, old).rows())) {
                    faults.add("ROWS_MISSING " + table);
                }
            } else if (!restored.equals(old)) {
                faults.add((restored.rows() < 0 ? "TABLE_MISSING " : "ROWS_DIFFER ") + table);
            }
        });
        return written;
    }
}
