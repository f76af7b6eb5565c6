package vn.kyluu.archive.store;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.archive.fixity.LockTrials;
import vn.kyluu.archive.vault.LockTrial;

/** The book of lock trials in the table lock_trial. */
public final class JpaLockTrials implements LockTrials {
    private final Database database;

    /** A book in this database. */
    public JpaLockTrials(Database database) {
        this.database = database;
    }

    @Override
    public void note(String site, LockTrial trial, Instant at) {
        database.here().persist(LockTrialRow.of(site, trial, at));
    }

    @Override
    public Optional<Noted> last(String site) {
        return database.here()
                .createQuery("select t from LockTrialRow t where t.site = :site order by t.at desc", LockTrialRow.class)
                .setParameter("site", site)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(LockTrialRow::noted);
    }
}
