package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.signing.consent.PinGate;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.delegation.ListDelegations;
import vn.kyluu.signing.delegation.RevokeDelegation;
import vn.kyluu.signing.delegation.giving.CompleteDelegation;
import vn.kyluu.signing.delegation.giving.GiveDelegation;
import vn.kyluu.signing.delegation.giving.Giving;
import vn.kyluu.signing.delegation.giving.OfferDelegation;
import vn.kyluu.signing.delegation.giving.OpenDelegation;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes the use cases of delegations. */
@ApplicationScoped
public class DelegationWiring {
    @Produces
    @Singleton
    PaperSigning paperSigning(
            CertificateCheck check,
            SigningKeys keys,
            Crafts crafts,
            TimestampAuthority authority,
            Settings settings,
            Clock clock) {
        return new PaperSigning(check, keys, crafts, authority, settings.sessionLife(), settings.zone(), clock);
    }

    @Produces
    @Singleton
    Giving giving(
            Signers signers, Delegations delegations, Contents contents, FlowBook flows, Clock clock, Journal journal) {
        return new Giving(signers, delegations, contents, flows, clock, journal);
    }

    @Produces
    @Singleton
    OfferDelegation offerDelegation(UnitOfWork units, Giving giving) {
        return new OfferDelegation(units, giving);
    }

    @Produces
    @Singleton
    GiveDelegation giveDelegation(
            UnitOfWork units, Giving giving, PinGate gate, PaperSigning signing, Clock clock, Journal journal) {
        return new GiveDelegation(units, giving, gate, signing, clock, journal);
    }

    @Produces
    @Singleton
    OpenDelegation openDelegation(
            UnitOfWork units,
            Giving giving,
            PaperSigning signing,
            PaperSessions sessions,
            Clock clock,
            Journal journal) {
        return new OpenDelegation(units, giving, signing, sessions, clock, journal);
    }

    @Produces
    @Singleton
    CompleteDelegation completeDelegation(
            UnitOfWork units, Giving giving, PaperSigning signing, PaperSessions sessions, Journal journal) {
        return new CompleteDelegation(units, giving, signing, sessions, journal);
    }

    @Produces
    @Singleton
    ListDelegations listDelegations(UnitOfWork units, Delegations delegations, Contents contents, Journal journal) {
        return new ListDelegations(units, delegations, contents, journal);
    }

    @Produces
    @Singleton
    RevokeDelegation revokeDelegation(UnitOfWork units, Delegations delegations, Clock clock, Journal journal) {
        return new RevokeDelegation(units, delegations, clock, journal);
    }
}
