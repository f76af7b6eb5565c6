package vn.kyluu.signing.delegation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.OnBehalfOf;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.flow.FlowStep;

/**
 * One delegation.
 *
 * @param principal who gave it, as the directory had him then
 * @param delegate who may sign
 * @param role in whose place: the principal's
 * @param forms codes of the forms; empty: all
 * @param department whose papers only; empty: all
 * @param from first moment
 * @param until first moment at which it no longer holds
 * @param paper SHA-256 of the XML by which it was given, signed by the principal
 * @param revoked when, by whom and why it ended early
 */
public record Delegation(
        UUID id,
        SignedBy principal,
        SignedBy delegate,
        Role role,
        Capacity capacity,
        Set<String> forms,
        Optional<String> department,
        Instant from,
        Instant until,
        String reason,
        Digest paper,
        Instant givenAt,
        Optional<Revocation> revoked) {

    /**
     * An early end.
     *
     * @param by staff code
     */
    public record Revocation(Instant at, String by, String reason) {}

    public Delegation {
        forms = Set.copyOf(forms);
    }

    /** Whether somebody may sign by it at that moment (R2). */
    public boolean isInForce(Instant now) {
        return revoked.isEmpty() && !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether papers of that form and department fall under it (R3). */
    public boolean covers(String form, String ofDepartment) {
        return (forms.isEmpty() || forms.contains(form))
                && department.map(ofDepartment::equals).orElse(true);
    }

    /** What a signature at that step says: {@code TUQ. GIÁM ĐỐC}. */
    public OnBehalfOf at(FlowStep step) {
        return new OnBehalfOf(id, principal, capacity.prefix() + step.titleVi());
    }

    Delegation revoked(Revocation end) {
        return new Delegation(
                id,
                principal,
                delegate,
                role,
                capacity,
                forms,
                department,
                from,
                until,
                reason,
                paper,
                givenAt,
                Optional.of(end));
    }
}
