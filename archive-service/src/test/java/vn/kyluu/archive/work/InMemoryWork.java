package vn.kyluu.archive.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.audit.AuditTrail;

/** Units of work without a database, and a trail that remembers; what fails is not undone. */
public final class InMemoryWork implements UnitOfWork, AuditTrail {
    private final List<AuditEvent> events = new ArrayList<>();

    @Override
    public synchronized <T> T carryOut(Supplier<T> work) {
        return work.get();
    }

    @Override
    public synchronized void append(AuditEvent event) {
        events.add(event);
    }

    public synchronized List<AuditEvent> events() {
        return List.copyOf(events);
    }
}
