package vn.kyluu.signing.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Outage;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.consent.Authorization;
import vn.kyluu.signing.consent.FollowAuthorization;
import vn.kyluu.signing.document.Signature;

/** Signs what is left of a consent, document by document; may be called again to go on. */
public final class SignBatch {
    private final FollowAuthorization follow;
    private final SignInHsm sign;

    public SignBatch(FollowAuthorization follow, SignInHsm sign) {
        this.follow = follow;
        this.sign = sign;
    }

    /**
     * What became of one document.
     *
     * @param problem code of the refusal, if it was not signed
     */
    public record Outcome(UUID documentId, Optional<Signature> signature, Optional<String> problem) {}

    /**
     * Signs at most so many and tells of each; a refusal spoils nothing but its document. An outage ends the turn: what was signed
     * stays, the rest is left for the next call.
     *
     * @throws vn.kyluu.signing.consent.ConsentRefusal CONSENT_UNKNOWN
     * @throws SessionRefusal AUTHORIZATION_EXPIRED
     * @throws Outage if not even the first could be signed because of it
     */
    public List<Outcome> sign(Actor actor, UUID authorizationId, int limit) {
        Authorization consent = follow.read(actor, authorizationId);
        List<Outcome> outcomes = new ArrayList<>();
        for (UUID document : consent.left().stream().limit(limit).toList()) {
            try {
                Signature made = sign.sign(actor, document, authorizationId);
                outcomes.add(new Outcome(document, Optional.of(made), Optional.empty()));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome(document, Optional.empty(), Optional.of(refusal.code())));
            } catch (Outage outage) {
                if (outcomes.isEmpty()) {
                    throw outage;
                }
                return outcomes;
            }
        }
        return outcomes;
    }
}
