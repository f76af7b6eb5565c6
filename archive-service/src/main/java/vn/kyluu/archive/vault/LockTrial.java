package vn.kyluu.archive.vault;

import java.util.Set;

/**
 * What a site let happen to an object that was locked for a trial.
 *
 * @param tried all that was tried
 * @param succeeded what should have been refused and was not; empty means that the lock holds
 */
public record LockTrial(Set<Attempt> tried, Set<Attempt> succeeded) {
    /** Copies the sets. */
    public LockTrial {
        tried = Set.copyOf(tried);
        succeeded = Set.copyOf(succeeded);
    }

    /** What is tried against a lock. */
    public enum Attempt {
        /** Removing the version. */
        DELETE_VERSION,
        /** Removing it in a list of several. */
        DELETE_MANY,
        /** Removing it with the right to pass over a lock in governance mode. */
        BYPASS,
        /** Making the term shorter, or the mode weaker. */
        SHORTEN,
        /** Writing other bytes over it, so that the version is gone. */
        OVERWRITE
    }

    /** Whether the site keeps what is locked. */
    public boolean holds() {
        return succeeded.isEmpty();
    }
}
