package vn.kyluu.signing.delegation.giving;

import java.time.Clock;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.consent.PinGate;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.DelegationRefusal;
import vn.kyluu.signing.delegation.DelegationRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Lets somebody sign in the caller's place, by the caller's key in the HSM. */
public final class GiveDelegation {
    private final UnitOfWork units;
    private final Giving giving;
    private final PinGate gate;
    private final PaperSigning signing;
    private final Clock clock;
    private final Journal journal;

    public GiveDelegation(
            UnitOfWork units, Giving giving, PinGate gate, PaperSigning signing, Clock clock, Journal journal) {
        this.units = units;
        this.giving = giving;
        this.gate = gate;
        this.signing = signing;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Writes the paper, has it signed with the caller's key, keeps both; erases the PIN.
     *
     * @throws DelegationRefusal NOT_YOURS_TO_DELEGATE, DELEGATE_…, DELEGATION_…_UNUSABLE, DELEGATION_FORM_UNKNOWN
     * @throws vn.kyluu.signing.consent.ConsentRefusal CREDENTIAL_UNKNOWN, WRONG_PIN, PIN_LOCKED
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, SIGNER_UNKNOWN, WRONG_CREDENTIAL_KIND
     */
    public Delegation give(Actor actor, NewDelegation wanted, UUID credentialId, ActivationPin pin) {
        try (pin) {
            return journal.watch(actor, Act.SIGN, "signer:" + actor.staffCode(), () -> {
                giving.requireSense(actor, wanted);
                Giving.Parties parties = units.call(() -> giving.parties(actor, wanted));
                Credential.InHsm credential = gate.unlock(actor, credentialId, pin);
                if (credential.kind() != CredentialKind.PERSON) {
                    throw new DelegationRefusal(Reason.NOT_YOURS_TO_DELEGATE);
                }
                UUID id = UUID.randomUUID();
                Octets paper = new DelegationPaper(signing.zone()).write(id, parties, wanted, clock.instant());
                Octets signed = signing.sign(paper, credential, parties.principal());
                return units.call(() -> giving.keep(actor, id, parties, wanted, signed));
            });
        }
    }
}
