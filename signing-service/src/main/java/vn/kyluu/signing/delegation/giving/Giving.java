package vn.kyluu.signing.delegation.giving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.DelegationRefusal;
import vn.kyluu.signing.delegation.DelegationRefusal.Reason;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.delegation.Reasons;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;

/** What is the same whichever key signs the paper: who may give what, and how it is kept. Safe for many threads. */
public final class Giving {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Set<Role> DELEGABLE = Set.of(Role.HEAD, Role.DIRECTOR);

    private final Signers signers;
    private final Delegations delegations;
    private final Contents contents;
    private final FlowBook flows;
    private final Clock clock;
    private final Journal journal;

    public Giving(
            Signers signers, Delegations delegations, Contents contents, FlowBook flows, Clock clock, Journal journal) {
        this.signers = signers;
        this.delegations = delegations;
        this.contents = contents;
        this.flows = flows;
        this.clock = clock;
        this.journal = journal;
    }

    static Set<Role> rolesToDelegate(Actor actor) {
        return DELEGABLE.stream().filter(actor::has).collect(Collectors.toUnmodifiableSet());
    }

    void requireSense(Actor actor, NewDelegation wanted) {
        if (!rolesToDelegate(actor).contains(wanted.role())) {
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
        if (!flows.forms().containsAll(wanted.forms())) {
            throw new DelegationRefusal(Reason.DELEGATION_FORM_UNKNOWN);
        }
    }

    /** Who signs the paper. Called inside a unit of work. */
    Optional<Signer> principal(Actor actor) {
        return signers.find(actor.staffCode());
    }

    /** Called inside a unit of work. */
    Parties parties(Actor actor, NewDelegation wanted) {
        Signer principal = principal(actor).orElseThrow(() -> new DelegationRefusal(Reason.NOT_YOURS_TO_DELEGATE));
        Signer delegate =
                signers.find(wanted.delegate()).orElseThrow(() -> new DelegationRefusal(Reason.DELEGATE_UNKNOWN));
        return new Parties(principal, delegate);
    }

    /** Called inside a unit of work, once the paper is signed. */
    Delegation keep(Actor actor, UUID id, Parties parties, NewDelegation wanted, Octets signed) {
        Stored paper = contents.put(signed);
        Delegation given = new Delegation(
                id,
                PaperSigning.signedBy(parties.principal()),
                PaperSigning.signedBy(parties.delegate()),
                wanted.role(),
                wanted.capacity(),
                wanted.forms(),
                wanted.role() == Role.HEAD ? Optional.of(parties.principal().department()) : Optional.empty(),
                wanted.from(),
                wanted.until(),
                wanted.reason(),
                paper.sha256(),
                clock.instant(),
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

    /** Called inside a unit of work. */
    Optional<Delegation> known(UUID id) {
        return delegations.find(id);
    }

    /** Both as the directory has them. */
    record Parties(Signer principal, Signer delegate) {}
}
