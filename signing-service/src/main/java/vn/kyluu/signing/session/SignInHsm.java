package vn.kyluu.signing.session;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Outage;
import vn.kyluu.signing.consent.Authorization;
import vn.kyluu.signing.consent.Authorizations;
import vn.kyluu.signing.consent.Consent;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.session.SessionRefusal.Reason;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Both doors at once, with a key in the facility's HSM between them. */
public final class SignInHsm {
    private final UnitOfWork units;
    private final Authorizations authorizations;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Evidences evidences;
    private final SigningKeys keys;
    private final Opening opening;
    private final Finishing finishing;
    private final Clock clock;
    private final Journal journal;

    public SignInHsm(
            UnitOfWork units,
            Authorizations authorizations,
            Credentials credentials,
            Sessions sessions,
            Evidences evidences,
            SigningKeys keys,
            Opening opening,
            Finishing finishing,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.authorizations = authorizations;
        this.credentials = credentials;
        this.sessions = sessions;
        this.evidences = evidences;
        this.keys = keys;
        this.opening = opening;
        this.finishing = finishing;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Signs the document as it was agreed to (R1, R3).
     *
     * @throws SessionRefusal AUTHORIZATION_…, CONTENT_DIFFERS, WRONG_CREDENTIAL_KIND, SIGNER_UNKNOWN, CERTIFICATE_…,
     *     ALGORITHM_NOT_ACCEPTED, ALGORITHM_TOO_WEAK, ALREADY_SIGNED
     * @throws vn.kyluu.signing.flow.FlowRefusal WRONG_ROLE, NOT_YOUR_TURN, NOT_THE_ASSIGNEE, ALREADY_SIGNED,
     *     DOCUMENT_COMPLETE
     * @throws vn.kyluu.signing.document.DocumentRefusal DOCUMENT_UNKNOWN, DOCUMENT_NOT_OPEN
     * @throws vn.kyluu.signing.key.KeyRefusal KEY_UNKNOWN, KEY_NOT_ACTIVATED, CERTIFICATE_NOT_YOURS
     * @throws vn.kyluu.signing.key.KeyOutage if the HSM does not answer
     * @throws StatusOutage if the certificate's status cannot be had and the policy is to refuse
     */
    public Signature sign(Actor actor, UUID documentId, UUID authorizationId) {
        return journal.watch(actor, Act.SIGN, "document:" + documentId, () -> {
            Agreed agreed = units.call(() -> agreed(actor, documentId, authorizationId));
            Credential.InHsm credential = agreed.credential();
            Means means = new Means(
                    credential.chain(),
                    Algorithms.offered(
                            credential.chain().leaf(),
                            keys.algorithms(
                                    credential.keyLabel(), credential.chain().leaf())),
                    credential.device(),
                    Optional.of(credential),
                    Optional.of(authorizationId),
                    Optional.of(agreed.sha256()));
            Opening.Opened opened = opening.open(actor, documentId, means);
            SigningSession.Signed signed = useKey(opened, credential, authorizationId);
            try {
                return finishing.finishUnlessOutgrown(signed, actor.requestId());
            } catch (TimestampOutage outgrown) {
                return finishing.finish(withRoom(signed, opened, credential), actor.requestId());
            }
        });
    }

    private Agreed agreed(Actor actor, UUID documentId, UUID authorizationId) {
        Authorization authorization = authorizations
                .find(authorizationId)
                .filter(each -> each.staffCode().equals(actor.staffCode()))
                .orElseThrow(() -> new SessionRefusal(Reason.AUTHORIZATION_UNKNOWN));
        Consent consent =
                authorization.to(documentId).orElseThrow(() -> new SessionRefusal(Reason.AUTHORIZATION_OTHER_DOCUMENT));
        if (consent.used()) {
            throw new SessionRefusal(Reason.AUTHORIZATION_USED);
        }
        if (authorization.isExpired(clock.instant())) {
            throw new SessionRefusal(Reason.AUTHORIZATION_EXPIRED);
        }
        Credential.InHsm credential = (Credential.InHsm) credentials
                .find(authorization.credentialId())
                .orElseThrow(() -> new IllegalStateException("authorization without its credential"));
        return new Agreed(credential, consent.sha256());
    }

    private SigningSession.Signed useKey(Opening.Opened opened, Credential.InHsm credential, UUID authorizationId) {
        SessionTerms terms = opened.session().terms();
        SignatureValue value = value(opened, credential);
        SigningSession.Signed signed = new SigningSession.Signed(terms, value, clock.instant());
        try {
            units.run(() -> {
                authorizations.use(authorizationId, terms.documentId());
                sessions.add(signed);
                evidences.add(opened.evidence());
            });
        } catch (Collision usedMeanwhile) {
            throw new SessionRefusal(Reason.ALREADY_SIGNED);
        }
        return signed;
    }

    /** What the key made the first time still serves, without a time stamp, if the key cannot be had once more. */
    private SigningSession.Signed withRoom(
            SigningSession.Signed first, Opening.Opened opened, Credential.InHsm credential) {
        try {
            return useKeyAgain(first, opened, credential);
        } catch (Outage | Collision gone) {
            System.getLogger(SignInHsm.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "no second signature, session {0} stays at B-B",
                            first.terms().id());
            return first;
        }
    }

    /** R10: the same agreement, document and spec, now with room for the time stamp. */
    private SigningSession.Signed useKeyAgain(
            SigningSession.Signed first, Opening.Opened opened, Credential.InHsm credential) {
        Opening.Opened again = opening.again(opened);
        SessionTerms terms = again.session().terms();
        SignatureValue value = value(again, credential);
        SigningSession.Signed second = new SigningSession.Signed(terms, value, clock.instant());
        units.run(() -> {
            sessions.advance(new SigningSession.Ended(first.terms(), Ending.LOST, clock.instant()));
            sessions.add(second);
            evidences.add(again.evidence());
        });
        return second;
    }

    private SignatureValue value(Opening.Opened opened, Credential.InHsm credential) {
        SessionTerms terms = opened.session().terms();
        SignatureValue value = keys.sign(
                credential.keyLabel(), credential.chain().leaf(), terms.spec().algorithm(), terms.dtbs());
        if (!value.verifies(opened.data(), credential.chain().leaf())) {
            throw new IllegalStateException("the HSM's value does not verify, session " + terms.id());
        }
        return value;
    }

    private record Agreed(Credential.InHsm credential, Digest sha256) {}
}
