package vn.kyluu.archive.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import vn.kyluu.archive.fixity.LockTrials;
import vn.kyluu.archive.vault.LockTrial;

/** A row of lock_trial. */
@NullUnmarked
@Entity
@Table(name = "lock_trial")
class LockTrialRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String site;
    Instant at;
    String tried;
    String succeeded;

    static LockTrialRow of(String site, LockTrial trial, Instant at) {
        LockTrialRow row = new LockTrialRow();
        row.site = site;
        row.at = at;
        row.tried = text(trial.tried());
        row.succeeded = text(trial.succeeded());
        return row;
    }

    LockTrials.Noted noted() {
        return new LockTrials.Noted(at, new LockTrial(attempts(tried), attempts(succeeded)));
    }

    private static String text(Set<LockTrial.Attempt> attempts) {
        return attempts.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<LockTrial.Attempt> attempts(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(LockTrial.Attempt::valueOf)
                        .collect(Collectors.toSet());
    }
}
