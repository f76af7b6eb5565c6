package vn.kyluu.archive.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import vn.kyluu.archive.trace.AuditBook;
import vn.kyluu.audit.AuditEntry;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.audit.AuditTrail;
import vn.kyluu.audit.ChainHead;
import vn.kyluu.audit.JdbcAuditTrail;

/** The audit trail on the connection of the unit of work (R1). */
public final class JpaAuditTrail implements AuditTrail, AuditBook {
    private final Database database;

    /** A trail in this database. */
    public JpaAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void append(AuditEvent event) {
        database.here().flush();
        session().doWork(connection -> JdbcAuditTrail.append(connection, event));
    }

    @Override
    public List<AuditEntry> about(String subject) {
        return session().doReturningWork(connection -> {
            List<AuditEntry> entries = new ArrayList<>();
            JdbcAuditTrail.readAbout(connection, subject, entries::add);
            return entries;
        });
    }

    @Override
    public Optional<ChainHead> head() {
        return session().<Optional<ChainHead>>doReturningWork(JdbcAuditTrail::head);
    }

    private Session session() {
        return database.here().unwrap(Session.class);
    }
}
