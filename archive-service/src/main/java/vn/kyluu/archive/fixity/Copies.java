package vn.kyluu.archive.fixity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.archive.vault.Receipt;

/** All copies that have a receipt, and what the last look at each has found. Called inside a unit of work. */
public interface Copies {
    /** Copies at a site that were last looked at before this moment, longest ago first. */
    List<Copy> due(String site, Instant before, int limit);

    /** The copies at a site with these paths. */
    List<Copy> known(String site, Collection<String> paths);

    /** Notes what a look has found; never {@code NOT_CHECKED}. */
    void note(Copy copy, CopyState state, Instant at);

    /** Notes the receipt of the version by which a copy was mended. */
    void mended(Copy copy, Receipt receipt);

    /** Notes that the site's own list has these. */
    void listed(String site, Collection<String> paths, Instant at);

    /** Copies written before this moment that the site's list has not had since. */
    List<Copy> unlisted(String site, Instant since, int limit);

    /** What was found since this moment; the rest is {@code NOT_CHECKED}. */
    Coverage coverage(String site, Instant since);

    /**
     * How far the looking has come at one site.
     *
     * @param copies all with a receipt
     * @param states how many of them; together {@code copies}
     * @param oldest the look that is longest ago
     */
    record Coverage(long copies, Map<CopyState, Long> states, Optional<Instant> oldest) {
        /** Copies the map. */
        public Coverage {
            states = Map.copyOf(states);
        }

        /** How many have this state. */
        public long of(CopyState state) {
            return states.getOrDefault(state, 0L);
        }
    }
}
