package vn.kyluu.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** Rows of {@code audit_entry} back to entries, page by page: the trail of years does not fit in memory. */
final class EntryReader {
    private static final int PAGE = 1000;
    // PostgreSQL takes the JSON apart, so that no JSON library is needed here
    private static final String COLUMNS =
            "select sequence, at, actor, act, subject, outcome, request_id, previous, hash,"
                    + " array(select key from jsonb_each_text(details) order by key) as keys,"
                    + " array(select value from jsonb_each_text(details) order by key) as \"values\""
                    + " from audit_entry where sequence > ?";
    private static final String ORDER = " order by sequence limit " + PAGE;

    private final Connection connection;

    EntryReader(Connection connection) {
        this.connection = connection;
    }

    void readAll(Consumer<AuditEntry> consumer) throws SQLException {
        try (PreparedStatement page = connection.prepareStatement(COLUMNS + ORDER)) {
            read(page, consumer);
        }
    }

    void readAbout(String subject, Consumer<AuditEntry> consumer) throws SQLException {
        try (PreparedStatement page = connection.prepareStatement(COLUMNS + " and subject = ?" + ORDER)) {
            page.setString(2, subject);
            read(page, consumer);
        }
    }

    private static void read(PreparedStatement page, Consumer<AuditEntry> consumer) throws SQLException {
        long after = Long.MIN_VALUE;
        int rows = PAGE;
        while (rows == PAGE) {
            rows = 0;
            page.setLong(1, after);
            try (ResultSet row = page.executeQuery()) {
                while (row.next()) {
                    AuditEntry entry = entry(row);
                    consumer.accept(entry);
                    after = entry.sequence();
                    rows++;
                }
            }
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        try {
            return new AuditEntry(sequence, event(row), digest(row.getBytes("previous")), digest(row.getBytes("hash")));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UnreadableEntry(sequence, e);
        }
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Act.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getString("outcome"),
                details(row),
                row.getString("request_id"));
    }

    private static Map<String, String> details(ResultSet row) throws SQLException {
        String[] keys = texts(row.getArray("keys"));
        String[] values = texts(row.getArray("values"));
        Map<String, String> details = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            details.put(keys[i], values[i]);
        }
        return details;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    static Digest digest(byte[] hash) {
        return new Digest(DigestAlgorithm.SHA256, Octets.of(hash));
    }
}
