package vn.kyluu.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kyluu.ades.digest.Digest;

/**
 * The chain in the table {@code audit_entry} of the connection's schema (PostgreSQL 14 or later).
 *
 * <p>The table is made by {@code vn/kyluu/audit/db/V0_1__audit.sql} (Flyway location {@code classpath:vn/kyluu/audit/db}).
 * All methods work on the caller's connection and never commit, roll back or close it. A failure is the driver's
 * {@link SQLException}, because only the caller knows what its loss of the database means.
 */
public final class JdbcAuditTrail {
    // one lock per table, so that two schemas of one database do not wait for each other
    private static final String LOCK = "select pg_advisory_xact_lock(19289, 'audit_entry'::regclass::oid::int)";
    private static final String LAST = "select sequence, hash from audit_entry order by sequence desc limit 1";
    private static final String INSERT = "insert into audit_entry"
            + " (sequence, at, actor, act, subject, outcome, details, request_id, previous, hash)"
            + " values (?, ?, ?, ?, ?, ?, jsonb_object(?::text[], ?::text[]), ?, ?, ?)";

    private JdbcAuditTrail() {}

    /**
     * Appends an event as the last entry of the chain (R1, R5).
     *
     * <p>Waits for any other transaction that has appended and has not ended: append as the last thing a transaction does,
     * and hold no transaction open across a call to a machine.
     *
     * @param connection in a transaction at READ COMMITTED; a stricter level would read a stale end of the chain and fail
     * @throws IllegalStateException if the connection commits by itself or has another isolation level
     */
    public static AuditEntry append(Connection connection, AuditEvent event) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("an audit entry needs the transaction of its act");
        }
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException("an audit entry needs READ COMMITTED");
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        AuditEntry entry = AuditChain.next(head(connection), event);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, entry.sequence());
            insert.setObject(2, event.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setString(3, event.actor());
            insert.setString(4, event.act().name());
            insert.setString(5, event.subject());
            insert.setString(6, event.outcome());
            insert.setArray(
                    7, connection.createArrayOf("text", event.details().keySet().toArray()));
            insert.setArray(
                    8, connection.createArrayOf("text", event.details().values().toArray()));
            insert.setString(9, event.requestId());
            insert.setBytes(10, entry.previous().value().toByteArray());
            insert.setBytes(11, entry.hash().value().toByteArray());
            insert.executeUpdate();
        }
        return entry;
    }

    /** The end of the chain as this connection sees it; empty if there is no entry. */
    public static Optional<ChainHead> head(Connection connection) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(LAST);
                ResultSet row = last.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Digest hash = EntryReader.digest(row.getBytes("hash"));
            return Optional.of(new ChainHead(row.getLong("sequence"), hash));
        }
    }

    /**
     * Gives all entries in the order of their sequence, a thousand at a time.
     *
     * @throws UnreadableEntry at a row that no event of ours could have left
     */
    public static void readAll(Connection connection, Consumer<AuditEntry> consumer) throws SQLException {
        new EntryReader(connection).readAll(consumer);
    }

    /** Gives the entries about one subject in the order of their sequence. */
    public static void readAbout(Connection connection, String subject, Consumer<AuditEntry> consumer)
            throws SQLException {
        new EntryReader(connection).readAbout(subject, consumer);
    }

    /** Reads and checks the whole chain (R3) and, if there is one, against a head kept elsewhere (R4). */
    public static ChainVerdict check(Connection connection, Optional<ChainHead> kept) throws SQLException {
        ChainCheck check = new ChainCheck(kept);
        try {
            readAll(connection, check);
        } catch (UnreadableEntry e) {
            return check.verdict() instanceof ChainVerdict.Broken earlier
                    ? earlier
                    : new ChainVerdict.Broken(e.sequence(), ChainVerdict.Fault.CHANGED);
        }
        return check.verdict();
    }
}
