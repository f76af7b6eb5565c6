package vn.kyluu.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One act, as its actor's service saw it (R7).
 *
 * @param at when; kept to the microsecond, which is what the table keeps
 * @param actor staff code, or the name of a service that acted by itself
 * @param act what was done
 * @param subject to what, as {@code kind:id}, for example {@code document:7d9f…} or {@code record:2026-000123}
 * @param outcome how it ended: {@code OK} or a stable code such as a problem type
 * @param details ids, digests and reason codes only; sorted by key
 * @param requestId the id under which the request stands in the logs; empty for scheduled work
 */
public record AuditEvent(
        Instant at,
        String actor,
        Act act,
        String subject,
        String outcome,
        Map<String, String> details,
        String requestId) {

    /**
     * Checks that every part can be stored as it is.
     *
     * @throws IllegalArgumentException if actor, subject or outcome is blank, or any text holds U+0000, which PostgreSQL
     *     cannot keep
     */
    public AuditEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
        required("actor", actor);
        required("subject", subject);
        required("outcome", outcome);
        storable(requestId);
        TreeMap<String, String> sorted = new TreeMap<>(details);
        sorted.forEach((key, value) -> {
            required("details key", key);
            storable(value);
        });
        details = Collections.unmodifiableMap(sorted);
    }

    private static void required(String part, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(part + " is blank");
        }
        storable(text);
    }

    private static void storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("U+0000 cannot be stored");
        }
    }
}
