package vn.kyluu.audit;

/** Where a feature writes down its acts. */
public interface AuditTrail {
    /**
     * Appends one event in the caller's transaction (R1): if that rolls back, the entry was never there.
     *
     * @throws RuntimeException if it cannot be written; then the act must not be done either
     */
    void append(AuditEvent event);
}
