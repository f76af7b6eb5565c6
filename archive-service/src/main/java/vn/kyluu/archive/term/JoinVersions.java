package vn.kyluu.archive.term;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;

/** Gives a version that is taken in, and all that are kept of its record, the same facts and one term (R7). */
public final class JoinVersions {
    private final Terms terms;
    private final PolicyBook policies;
    private final ZoneId zone;

    /** A step over these parts; the zone is the facility's calendar. */
    public JoinVersions(Terms terms, PolicyBook policies, ZoneId zone) {
        this.terms = terms;
        this.policies = policies;
        this.zone = zone;
    }

    /**
     * Called inside the unit of work that has added the version; from then on nobody else changes or destroys any of them until it
     * ends.
     *
     * @param now from when the locks of what is kept for ever count
     */
    public void with(UUID archiveId, Instant now) {
        Terms.Current record = terms.forChange(archiveId).orElseThrow();
        if (record.versions().size() > 1) {
            RetentionTerm term = record.longest(policies, record.circumstances(), zone);
            terms.change(
                    archiveId,
                    record.circumstances(),
                    term,
                    LockDates.until(term, policies.locksOf(term.classCode()), now, zone));
        }
    }
}
