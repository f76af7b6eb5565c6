package vn.kyluu.archive.work;

import java.time.Instant;
import java.util.Map;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEvent;

/**
 * Who asks.
 *
 * @param actor staff code, name of a service, or {@link #PUBLIC}
 * @param requestId as in the log; empty for scheduled work
 */
public record Caller(String actor, String requestId) {
    /** Anybody: the verification page asks no name. */
    public static final String PUBLIC = "public";

    /** The archive itself, by its timer. */
    public static final Caller SCHEDULE = new Caller("archive-service", "");

    /** The audit event of something this caller did that went well. */
    public AuditEvent did(Act act, String subject, Map<String, String> details, Instant at) {
        return new AuditEvent(at, actor, act, subject, "OK", details, requestId);
    }
}
