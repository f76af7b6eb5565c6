package vn.kyluu.signing.consent;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows a signer how far a consent of his is used, or takes it back. */
public final class FollowAuthorization {
    private final UnitOfWork units;
    private final Authorizations authorizations;
    private final Clock clock;
    private final Journal journal;

    public FollowAuthorization(UnitOfWork units, Authorizations authorizations, Clock clock, Journal journal) {
        this.units = units;
        this.authorizations = authorizations;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * The consent, with what was signed under it.
     *
     * @throws ConsentRefusal CONSENT_UNKNOWN
     */
    public Authorization read(Actor actor, UUID id) {
        return units.call(() -> own(actor, id));
    }

    /**
     * Takes it back: nothing more is signed under it. The same again changes nothing.
     *
     * @throws ConsentRefusal CONSENT_UNKNOWN
     */
    public void cancel(Actor actor, UUID id) {
        journal.watch(
                actor,
                Act.WITHDRAW,
                "authorization:" + id,
                () -> units.call(() -> {
                    Authorization own = own(actor, id);
                    if (own.cancelledAt().isEmpty()) {
                        authorizations.cancel(id, clock.instant());
                        journal.wrote(actor, Act.WITHDRAW, "authorization:" + id, Map.of());
                    }
                    return own;
                }));
    }

    private Authorization own(Actor actor, UUID id) {
        return authorizations
                .find(id)
                .filter(each -> each.staffCode().equals(actor.staffCode()))
                .orElseThrow(() -> new ConsentRefusal(ConsentRefusal.Reason.CONSENT_UNKNOWN));
    }
}
