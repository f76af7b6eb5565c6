package vn.kyluu.signing.http;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.delegation.Capacity;
import vn.kyluu.signing.delegation.giving.NewDelegation;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.wire.DelegationWire;

/** What is asked for alike, whether the HSM signs the paper or a token. */
final class WantedDelegation {
    private WantedDelegation() {}

    static NewDelegation of(DelegationWire.Request body) {
        return of(
                body.delegate(), body.role(), body.capacity(), body.forms(), body.from(), body.until(), body.reason());
    }

    static NewDelegation of(DelegationWire.ByToken body) {
        return of(
                body.delegate(), body.role(), body.capacity(), body.forms(), body.from(), body.until(), body.reason());
    }

    static Fingerprint fingerprint(String act, NewDelegation wanted) {
        return Fingerprint.of(act)
                .and(wanted.delegate())
                .and(wanted.role())
                .and(wanted.capacity())
                .and(wanted.forms().stream().sorted().toList())
                .and(wanted.from())
                .and(wanted.until())
                .and(wanted.reason());
    }

    private static NewDelegation of(
            String delegate,
            String role,
            Capacity capacity,
            @Nullable List<String> forms,
            OffsetDateTime from,
            OffsetDateTime until,
            String reason) {
        return new NewDelegation(
                delegate,
                Role.of(role).orElseThrow(() -> RequestRefusal.malformed("role")),
                capacity,
                Set.copyOf(Optional.ofNullable(forms).orElse(List.of())),
                from.toInstant(),
                until.toInstant(),
                reason);
    }
}
