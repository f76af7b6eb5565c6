package vn.kyluu.signing.withdrawal;

import java.time.Clock;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.consent.PinGate;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.session.SessionRefusal;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;
import vn.kyluu.signing.withdrawal.WithdrawalRefusal.Reason;

/** Takes a document back, by the caller's key in the HSM. */
public final class WithdrawDocument {
    private final UnitOfWork units;
    private final Withdrawing withdrawing;
    private final PinGate gate;
    private final PaperSigning signing;
    private final Clock clock;
    private final Journal journal;

    public WithdrawDocument(
            UnitOfWork units,
            Withdrawing withdrawing,
            PinGate gate,
            PaperSigning signing,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.withdrawing = withdrawing;
        this.gate = gate;
        this.signing = signing;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Writes the paper, has it signed with the caller's key, marks the document; erases the PIN.
     *
     * @param reason 1 to 500 characters
     * @throws WithdrawalRefusal NOT_YOURS_TO_WITHDRAW, DOCUMENT_NOT_WITHDRAWABLE, WITHDRAWN_CONTENT_DIFFERS
     * @throws vn.kyluu.signing.record.RecordRefusal WITHDRAWAL_REASON_UNUSABLE
     * @throws vn.kyluu.signing.document.DocumentRefusal DOCUMENT_UNKNOWN
     * @throws vn.kyluu.signing.consent.ConsentRefusal CREDENTIAL_UNKNOWN, WRONG_PIN, PIN_LOCKED
     * @throws SessionRefusal CERTIFICATE_…, SIGNER_UNKNOWN, WRONG_CREDENTIAL_KIND
     */
    public SubmittedDocument withdraw(
            Actor actor, UUID documentId, String reason, UUID credentialId, ActivationPin pin) {
        try (pin) {
            return journal.watch(actor, Act.WITHDRAW, "document:" + documentId, () -> {
                Withdrawing.requireReason(reason);
                Withdrawing.Subject subject = units.call(() -> withdrawing.subject(actor, documentId));
                Credential.InHsm credential = gate.unlock(actor, credentialId, pin);
                if (credential.kind() != CredentialKind.PERSON) {
                    throw new SessionRefusal(SessionRefusal.Reason.WRONG_CREDENTIAL_KIND);
                }
                Octets paper = WithdrawalPaper.write(subject, reason, clock.instant(), signing.zone());
                Octets signed = signing.sign(paper, credential, subject.signer());
                try {
                    return units.call(() -> withdrawing.keep(
                            actor, documentId, subject.document().sha256(), reason, signed));
                } catch (Collision changed) {
                    throw new WithdrawalRefusal(Reason.WITHDRAWN_CONTENT_DIFFERS);
                }
            });
        }
    }
}
