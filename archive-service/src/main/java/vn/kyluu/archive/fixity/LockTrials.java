package vn.kyluu.archive.fixity;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.archive.vault.LockTrial;

/** The book of lock trials. Called inside a unit of work. */
public interface LockTrials {
    /** Notes what came of a trial. */
    void note(String site, LockTrial trial, Instant at);

    /** The last trial at a site. */
    Optional<Noted> last(String site);

    /** A trial and when it was made. */
    record Noted(Instant at, LockTrial trial) {}
}
