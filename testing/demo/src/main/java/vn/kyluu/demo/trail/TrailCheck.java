package vn.kyluu.demo.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kyluu.audit.ChainVerdict;
import vn.kyluu.audit.ChainVerdict.Whole;
import vn.kyluu.audit.JdbcAuditTrail;
import vn.kyluu.demo.home.Home;

/** Checks both chains, and keeps their ends (R1). */
public final class TrailCheck {
    /** The schemas of the services. */
    public static final List<String> SCHEMAS = List.of("signing", "archive");

    private final Home home;

    public TrailCheck(Home home) {
        this.home = home;
    }

    /** Verdict by schema. */
    public Map<String, ChainVerdict> check(Connection connection) throws SQLException {
        Map<String, ChainVerdict> verdicts = new LinkedHashMap<>();
        for (String schema : SCHEMAS) {
            connection.setSchema(schema);
            KeptHead kept = new KeptHead(home, schema);
            ChainVerdict verdict = JdbcAuditTrail.check(connection, kept.read());
            if (verdict instanceof Whole whole) {
                whole.head().ifPresent(kept::write);
            }
            verdicts.put(schema, verdict);
        }
        return verdicts;
    }
}
