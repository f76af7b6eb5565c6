package vn.kyluu.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import vn.kyluu.archive.drill.Ledger;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.work.DatabaseOutage;
import vn.kyluu.audit.ChainVerdict;
import vn.kyluu.audit.JdbcAuditTrail;

/** A database at an address, of which only questions are asked. */
public final class JdbcLedger implements Ledger {
    private static final String TABLES =
            "select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE'"
                    + " and table_schema in ('archive', 'signing') order by 1";
    private static final String TRAILS =
            "select table_schema from information_schema.tables where table_name = 'audit_entry'"
                    + " and table_schema in ('archive', 'signing') order by 1";
    private final PGSimpleDataSource source;
    private final Database database;
    private final JpaRecords records;

    /** The database at this JDBC address; the zone is the facility's calendar. */
    public JdbcLedger(String url, String user, String password, ZoneId zone) {
        source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setReadOnly(true);
        source.setCurrentSchema("archive");
        // what a failure tells of a row would reach the log
        source.setLogServerErrorDetail(false);
        database = new Database(source);
        records = new JpaRecords(database, zone);
    }

    @Override
    public Map<String, Sum> tables() {
        return ask(connection -> {
            List<String> names = names(connection, TABLES);
            Map<String, Sum> tables = new TreeMap<>();
            for (String name : names) {
                // the names come out of the database's own catalogue
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "select count(*), coalesce(sum(cast(hashtextextended(cast(t as text), 0) as numeric)), 0)"
                                        + " from " + name + " t")) {
                    row.next();
                    tables.put(
                            name, new Sum(row.getLong(1), row.getBigDecimal(2).toPlainString()));
                }
            }
            return tables;
        });
    }

    @Override
    public Map<String, ChainVerdict> trails() {
        return ask(connection -> {
            Map<String, ChainVerdict> verdicts = new LinkedHashMap<>();
            for (String schema : names(connection, TRAILS)) {
                connection.setSchema(schema);
                verdicts.put(schema, JdbcAuditTrail.check(connection, Optional.empty()));
            }
            return verdicts;
        });
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    @Override
    public List<UUID> pick(int most) {
        return database.<List<UUID>>carryOut(() -> {
            List<?> rows = database.here()
                    .createNativeQuery(
                            "select archive_id from archive.archived_record where state = 'ARCHIVED' order by random()",
                            UUID.class)
                    .setMaxResults(most)
                    .getResultList();
            return rows.stream().map(UUID.class::cast).toList();
        });
    }

    @Override
    public ArchivedRecord record(UUID archiveId) {
        return database.<Optional<ArchivedRecord>>carryOut(() -> records.byId(archiveId))
                .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = source.getConnection()) {
            // one moment for all tables
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return question.of(connection);
        } catch (SQLException e) {
            throw new DatabaseOutage(e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }
}
