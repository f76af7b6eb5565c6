package vn.kyluu.signing.store;

import java.util.List;
import java.util.Map;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.audit.AuditTrail;

/** Remembers what was written, in order. */
public final class InMemoryAuditTrail implements AuditTrail {
    private final Map<Integer, AuditEvent> kept;

    InMemoryAuditTrail(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public void append(AuditEvent event) {
        kept.put(kept.size(), event);
    }

    public List<AuditEvent> events() {
        return List.copyOf(kept.values());
    }
}
