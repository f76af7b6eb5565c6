package vn.kyluu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.audit.ChainVerdict.Broken;
import vn.kyluu.audit.ChainVerdict.Fault;
import vn.kyluu.audit.ChainVerdict.Whole;

class JdbcAuditTrailIT {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void makeAnEmptyTable() throws Exception {
        try (InputStream ddl = AuditEvent.class.getResourceAsStream("/vn/kyluu/audit/db/V0_1__audit.sql")) {
            execute(
                    "drop schema public cascade",
                    "create schema public",
                    new String(ddl.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        List<AuditEntry> written = append(3);
        List<AuditEntry> read = new ArrayList<>();
        try (Connection connection = connect()) {
            JdbcAuditTrail.readAll(connection, read::add);
        }
        assertThat(read).isEqualTo(written);
        assertThat(check()).isEqualTo(new Whole(3, Optional.of(written.get(2).head())));
    }

    @Test
    void checksAChainLongerThanAPage() throws Exception {
        append(1003);
        assertThat(check())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(1003));
    }

    @Test
    void findsWhatWasDoneToOneSubject() throws Exception {
        append(3);
        List<AuditEntry> read = new ArrayList<>();
        try (Connection connection = connect()) {
            JdbcAuditTrail.readAbout(connection, "document:2", read::add);
        }
        assertThat(read).extracting(entry -> entry.event().actor()).containsExactly("bs.2");
    }

    @Test
    void vanishesWithTheTransactionOfItsAct() throws Exception {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            JdbcAuditTrail.append(connection, Events.number(1));
            connection.rollback();
        }
        assertThat(check()).isEqualTo(new Whole(0, Optional.empty()));
    }

    @Test
    void refusesAConnectionWithoutATransaction() throws Exception {
        try (Connection connection = connect()) {
            assertThatIllegalStateException().isThrownBy(() -> JdbcAuditTrail.append(connection, Events.number(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x' where sequence = 1",
                "delete from audit_entry where sequence = 1",
                "truncate audit_entry"
            })
    void refusesToChangeOrForget(String statement) throws Exception {
        append(2);
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        assertThat(check()).isInstanceOf(Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'bs.9'",
                "at = at + interval '1 microsecond'",
                "act = 'VIEW'",
                "act = 'NO SUCH ACT'",
                "subject = 'document:9'",
                "outcome = 'REFUSED'",
                "details = details || '{\"step\": \"nurse\"}'",
                "details = details || '{\"step\": null}'",
                "details = details - 'step'",
                "request_id = ''",
                "hash = sha256('x')"
            })
    void findsARowThatItsOwnerChanged(String change) throws Exception {
        append(3);
        executeAsOwner("update audit_entry set " + change + " where sequence = 2");
        assertThat(check()).isEqualTo(new Broken(2, Fault.CHANGED));
    }

    @Test
    void findsARowThatItsOwnerTookAway() throws Exception {
        append(3);
        executeAsOwner("delete from audit_entry where sequence = 2");
        assertThat(check()).isEqualTo(new Broken(2, Fault.MISSING));
    }

    @Test
    void findsATailThatItsOwnerCutOffOnlyAgainstAKeptHead() throws Exception {
        ChainHead kept = append(3).get(2).head();
        executeAsOwner("delete from audit_entry where sequence = 3");
        assertThat(check()).isInstanceOf(Whole.class);
        try (Connection connection = connect()) {
            assertThat(JdbcAuditTrail.check(connection, Optional.of(kept))).isEqualTo(new Broken(3, Fault.CUT_OFF));
        }
    }

    @Test
    void keepsOneChainUnderConcurrentAppends() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(() -> append(20)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(check())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(120));
    }

    private static List<AuditEntry> append(int count) throws SQLException {
        List<AuditEntry> written = new ArrayList<>();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= count; i++) {
                written.add(JdbcAuditTrail.append(connection, Events.number(i)));
                connection.commit();
            }
        }
        return written;
    }

    private static ChainVerdict check() throws SQLException {
        try (Connection connection = connect()) {
            return JdbcAuditTrail.check(connection, Optional.empty());
        }
    }

    private static void executeAsOwner(String statement) throws SQLException {
        execute(
                "alter table audit_entry disable trigger audit_entry_rows_stay",
                statement,
                "alter table audit_entry enable trigger audit_entry_rows_stay");
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }
}
