package vn.kyluu.archive.wire;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.fixity.CopyState;
import vn.kyluu.archive.fixity.FixityRun;
import vn.kyluu.archive.fixity.ReadCoverage;
import vn.kyluu.archive.fixity.ReadFixityRun;

/**
 * A look at every copy.
 *
 * @param state RUNNING or DONE
 */
public record FixityJson(
        String id,
        String state,
        String requestedBy,
        String startedAt,
        @Nullable String endedAt,
        List<Site> sites) {
    /**
     * What was found at one site.
     *
     * @param states number of copies by state: OK, MISMATCH, MISSING, UNREADABLE, LOCK_DRIFT, NOT_CHECKED
     * @param oldestCheckedAt the look that is longest ago
     */
    public record Site(
            String site,
            long copies,
            Map<String, Long> states,
            @Nullable String oldestCheckedAt) {
        static Site of(ReadCoverage.SiteCoverage coverage, Moments moments) {
            Map<String, Long> states = new LinkedHashMap<>();
            for (CopyState state : CopyState.values()) {
                states.put(state.name(), coverage.coverage().of(state));
            }
            return new Site(
                    coverage.site(),
                    coverage.coverage().copies(),
                    states,
                    moments.text(coverage.coverage().oldest()));
        }
    }

    /** A run and what was found since it began. */
    public static FixityJson of(ReadFixityRun.Progress progress, ZoneId zone) {
        Moments moments = new Moments(zone);
        FixityRun run = progress.run();
        return new FixityJson(
                run.id().toString(),
                run.endedAt().isPresent() ? "DONE" : "RUNNING",
                run.requestedBy(),
                moments.text(run.startedAt()),
                moments.text(run.endedAt()),
                progress.sites().stream().map(site -> Site.of(site, moments)).toList());
    }
}
