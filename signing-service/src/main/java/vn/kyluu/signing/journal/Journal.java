package vn.kyluu.signing.journal;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.audit.AuditTrail;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Writes acts to the audit trail. Safe for many threads. */
public final class Journal {
    private static final String OK = "OK";

    private final UnitOfWork units;
    private final AuditTrail trail;
    private final Clock clock;

    public Journal(UnitOfWork units, AuditTrail trail, Clock clock) {
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes an act that succeeds with the unit of work it is called in (R1).
     *
     * @param subject {@code document:}, {@code record:}, {@code signer:} or {@code session:}, and an id
     */
    public void wrote(Actor actor, Act act, String subject, Map<String, String> details) {
        trail.append(new AuditEvent(clock.instant(), actor.staffCode(), act, subject, OK, details, actor.requestId()));
    }

    /** Writes an act or a refusal that stores nothing else, in a unit of work of its own. */
    public void note(Actor actor, Act act, String subject, String outcome, Map<String, String> details) {
        units.run(() -> trail.append(
                new AuditEvent(clock.instant(), actor.staffCode(), act, subject, outcome, details, actor.requestId())));
    }

    /** Does the work; if it is refused, writes that down before the refusal rises (R1). */
    public <T> T watch(Actor actor, Act attempted, String subject, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            note(actor, Act.REFUSE, subject, refusal.code(), Map.of("attempted", attempted.name()));
            throw refusal;
        }
    }
}
