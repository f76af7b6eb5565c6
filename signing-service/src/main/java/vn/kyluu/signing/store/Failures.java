package vn.kyluu.signing.store;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.DatabaseOutage;

/** Foreign failures as ours (R1). */
final class Failures {
    private static final int CLASS = 2;
    /** Connection, insufficient resources, operator intervention, system error: PostgreSQL appendix A. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");
    /** Unique violation, serialization failure, deadlock. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01");

    private Failures() {}

    static RuntimeException ours(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = next(each)) {
            if (each instanceof OptimisticLockException || each instanceof StaleStateException) {
                return new Collision("lost update", failure);
            }
            if (each instanceof SQLTransientConnectionException || each instanceof SQLNonTransientConnectionException) {
                return new DatabaseOutage(failure);
            }
            if (each instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state == null) {
                    // PostgreSQL's driver always names a state: this one is from the pool, which got no connection.
                    return new DatabaseOutage(failure);
                }
                if (COLLISIONS.contains(state)) {
                    return new Collision(state, failure);
                }
                if (state.length() > CLASS && OUTAGES.contains(state.substring(0, CLASS))) {
                    return new DatabaseOutage(failure);
                }
            }
        }
        return failure;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
