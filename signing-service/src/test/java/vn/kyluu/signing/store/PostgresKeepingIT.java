package vn.kyluu.signing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.audit.ChainVerdict;
import vn.kyluu.audit.JdbcAuditTrail;
import vn.kyluu.signing.Values;

class PostgresKeepingIT extends KeepingContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }

    /** R3 of the room. */
    @Test
    void writesTheTrailInTheTransactionOfTheActAndNotWithoutIt() throws SQLException {
        ports().units().run(() -> ports().trail().append(event("kept")));
        assertThatThrownBy(() -> ports().units().run(() -> {
                    ports().trail().append(event("lost"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        try (Connection connection = PostgresPorts.dataSource().getConnection()) {
            assertThat(count(connection, "select count(*) from audit_entry where subject = 'test:kept'"))
                    .isPositive();
            assertThat(count(connection, "select count(*) from audit_entry where subject = 'test:lost'"))
                    .isZero();
            assertThat(JdbcAuditTrail.check(connection, Optional.empty())).isInstanceOf(ChainVerdict.Whole.class);
        }
    }

    /** R4 of the room. */
    @Test
    void refusesToChangeBytesOnceTheyAreKept() throws SQLException {
        ports().units().run(() -> ports().contents().put(Octets.of(new byte[(1 << 20) + 1])));
        try (Connection connection = PostgresPorts.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("content", "content_piece")) {
                assertThatThrownBy(() -> statement.executeUpdate("update " + table + " set bytes = 'x'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("written once");
            }
        }
    }

    @Test
    void findsOpenStepsByAnIndex() throws SQLException {
        try (Connection connection = PostgresPorts.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // with a handful of rows of one role the other lists' indexes would do as well
            statement.execute("drop index flow_step_due, flow_step_due_by_department, flow_step_by_role");
            // the tables are too small here for a planner to bother: only what could be chosen is asked
            for (String way : List.of("seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin")) {
                statement.execute("set enable_" + way + " = off");
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain select d.id from document d join flow_step s"
                    + " on s.document_id = d.id where s.waits and s.role = 'DOCTOR' and s.assignee is null"
                    + " and s.department = 'NOI' order by s.sort_at, s.document_id, s.step limit 20")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            assertThat(plan).contains("flow_step_by_department").doesNotContain("Sort");
        }
    }

    /** The tests' persistence unit lists what the product's lists. */
    @Test
    void knowsTheSameRowsInTestsAsInTheProduct() throws IOException {
        assertThat(rows("src/test/resources")).isNotEmpty().isEqualTo(rows("src/main/resources"));
    }

    private static List<String> rows(String folder) throws IOException {
        String xml = Files.readString(Path.of(folder, "META-INF", "persistence.xml"));
        return Pattern.compile("<class>(.*)</class>")
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static AuditEvent event(String subject) {
        return new AuditEvent(Values.NOW, "NV-1", Act.VIEW, "test:" + subject, "OK", Map.of(), "");
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
