package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.audit.AuditTrail;
import vn.kyluu.audit.JdbcAuditTrail;

/** The trail, on the connection of the unit of work (R3). */
public final class JpaAuditTrail implements AuditTrail {
    private final Supplier<EntityManager> manager;

    public JpaAuditTrail(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void append(AuditEvent event) {
        EntityManager current = manager.get();
        // The trail's lock serialises writers, so everything else this unit of work writes goes first.
        current.flush();
        current.unwrap(Session.class).doWork(connection -> JdbcAuditTrail.append(connection, event));
    }
}
