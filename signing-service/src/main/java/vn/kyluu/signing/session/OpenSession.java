package vn.kyluu.signing.session;

import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** First door: prepares a signature for a key in the signer's hand. */
public final class OpenSession {
    private final UnitOfWork units;
    private final Opening opening;
    private final Sessions sessions;
    private final Evidences evidences;
    private final Journal journal;

    public OpenSession(UnitOfWork units, Opening opening, Sessions sessions, Evidences evidences, Journal journal) {
        this.units = units;
        this.opening = opening;
        this.sessions = sessions;
        this.evidences = evidences;
        this.journal = journal;
    }

    /**
     * Checks turn and certificate (R1) and computes the digest the key must sign.
     *
     * @throws SessionRefusal SIGNER_UNKNOWN, ALGORITHM_NOT_ACCEPTED, ALGORITHM_TOO_WEAK, CERTIFICATE_…
     * @throws vn.kyluu.signing.flow.FlowRefusal WRONG_ROLE, NOT_YOUR_TURN, NOT_THE_ASSIGNEE, ALREADY_SIGNED,
     *     DOCUMENT_COMPLETE
     * @throws vn.kyluu.signing.document.DocumentRefusal DOCUMENT_UNKNOWN, DOCUMENT_NOT_OPEN
     * @throws StatusOutage if the certificate's status cannot be had and the policy is to refuse
     */
    public SigningSession.Prepared open(Actor actor, UUID documentId, CertificateChain chain) {
        return journal.watch(actor, Act.OPEN_SESSION, "document:" + documentId, () -> {
            Opening.Opened opened = opening.open(actor, documentId, Means.token(chain));
            SessionTerms terms = opened.session().terms();
            units.run(() -> {
                sessions.add(opened.session());
                evidences.add(opened.evidence());
                journal.wrote(
                        actor,
                        Act.OPEN_SESSION,
                        "document:" + documentId,
                        Map.of(
                                "session", terms.id().toString(),
                                "step", terms.step(),
                                "dtbs", terms.dtbs().hex(),
                                "certificate", chain.leaf().sha256().hex()));
            });
            return opened.session();
        });
    }
}
