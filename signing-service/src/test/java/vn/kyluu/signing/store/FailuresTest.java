package vn.kyluu.signing.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.DatabaseOutage;

/** R1 of the room. */
class FailuresTest {
    @Test
    void tellsALostUpdateAndADuplicateFromAnOutageByTypeAndState() {
        assertThat(Failures.ours(new OptimisticLockException())).isInstanceOf(Collision.class);
        assertThat(Failures.ours(thrownFor("23505"))).isInstanceOf(Collision.class);
        assertThat(Failures.ours(thrownFor("40P01"))).isInstanceOf(Collision.class);
        assertThat(Failures.ours(thrownFor("08006"))).isInstanceOf(DatabaseOutage.class);
        assertThat(Failures.ours(thrownFor("57P01"))).isInstanceOf(DatabaseOutage.class);
        assertThat(Failures.ours(thrownFor("53100"))).isInstanceOf(DatabaseOutage.class);
    }

    @Test
    void takesAPoolWithoutAConnectionForAnOutage() {
        assertThat(Failures.ours(thrownFor(null))).isInstanceOf(DatabaseOutage.class);
    }

    @Test
    void letsABugRiseAsItIs() {
        RuntimeException bug = thrownFor("42P01");
        assertThat(Failures.ours(bug)).isSameAs(bug);
        IllegalStateException other = new IllegalStateException("not of the database");
        assertThat(Failures.ours(other)).isSameAs(other);
    }

    private static RuntimeException thrownFor(String state) {
        return new PersistenceException(new SQLException("text that nobody reads", state));
    }
}
