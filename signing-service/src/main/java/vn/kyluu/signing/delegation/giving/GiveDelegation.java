package vn.kyluu.signing.delegation.giving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.consent.PinGate;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.DelegationRefusal;
import vn.kyluu.signing.delegation.DelegationRefusal.Reason;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.delegation.Reasons;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Lets somebody sign in the caller's place. */
public final class GiveDelegation {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Set<Role> DELEGABLE = Set.of(Role.HEAD, Role.DIRECTOR);

    private final UnitOfWork units;
    private final Signers signers;
    private final Delegations delegations;
    private final Contents contents;
    private final FlowBook flows;
    private final PinGate gate;
    private final PaperSigning signing;
    private final Clock clock;
    private final Journal journal;

    public GiveDelegation(
            UnitOfWork units,
            Signers signers,
            Delegations delegations,
            Contents contents,
            FlowBook flows,
            PinGate gate,
            PaperSigning signing,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.signers = signers;
        this.delegations = delegations;
        this.contents = contents;
        this.flows = flows;
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
                requireSense(actor, wanted);
                Parties parties = units.call(() -> parties(actor, wanted));
                Credential.InHsm credential = gate.unlock(actor, credentialId, pin);
                if (credential.kind() != CredentialKind.PERSON) {
                    throw new DelegationRefusal(Reason.NOT_YOURS_TO_DELEGATE);
                }
                UUID id = UUID.randomUUID();
                Instant now = clock.instant();
                SignedBy principal = signedBy(parties.principal());
                SignedBy delegate = signedBy(parties.delegate());
                Octets paper = new DelegationPaper(signing.zone()).write(id, principal, delegate, wanted, now);
                Octets signed = signing.sign(
                        paper,
                        credential,
                        principal,
                        parties.principal().identifier().orElse(""));
                return units.call(() -> keep(actor, id, parties, wanted, signed, now));
            });
        }
    }

    private void requireSense(Actor actor, NewDelegation wanted) {
        if (!DELEGABLE.contains(wanted.role()) || !actor.has(wanted.role())) {
            throw new DelegationRefusal(Reason.NOT_YOURS_TO_DELEGATE);
        }
        if (wanted.delegate().equals(actor.staffCode())) {
            throw new DelegationRefusal(Reason.DELEGATE_IS_YOURSELF);
        }
        Instant now = clock.instant();
        if (!wanted.until().isAfter(wanted.from())
                || !wanted.until().isAfter(now)
                || wanted.until().isAfter(now.plus(LONGEST))) {
            throw new DelegationRefusal(Reason.DELEGATION_DATES_UNUSABLE);
        }
        Reasons.require(wanted.reason());
        Set<String> known = flows.forms();
        if (!known.containsAll(wanted.forms())) {
            throw new DelegationRefusal(Reason.DELEGATION_FORM_UNKNOWN);
        }
    }

    private Parties parties(Actor actor, NewDelegation wanted) {
        Signer principal =
                signers.find(actor.staffCode()).orElseThrow(() -> new DelegationRefusal(Reason.NOT_YOURS_TO_DELEGATE));
        Signer delegate =
                signers.find(wanted.delegate()).orElseThrow(() -> new DelegationRefusal(Reason.DELEGATE_UNKNOWN));
        return new Parties(principal, delegate);
    }

    private Delegation keep(Actor actor, UUID id, Parties parties, NewDelegation wanted, Octets signed, Instant now) {
        Stored paper = contents.put(signed);
        Delegation given = new Delegation(
                id,
                signedBy(parties.principal()),
                signedBy(parties.delegate()),
                wanted.role(),
                wanted.capacity(),
                wanted.forms(),
                wanted.role() == Role.HEAD ? Optional.of(parties.principal().department()) : Optional.empty(),
                wanted.from(),
                wanted.until(),
                wanted.reason(),
                paper.sha256(),
                now,
                Optional.empty());
        delegations.add(given);
        journal.wrote(
                actor,
                Act.SIGN,
                "delegation:" + id,
                Map.of(
                        "delegate", wanted.delegate(),
                        "role", wanted.role().code(),
                        "from", wanted.from().toString(),
                        "until", wanted.until().toString(),
                        "sha256", paper.sha256().hex()));
        return given;
    }

    private static SignedBy signedBy(Signer signer) {
        return new SignedBy(signer.staffCode(), signer.name(), signer.title());
    }

    private record Parties(Signer principal, Signer delegate) {}
}
