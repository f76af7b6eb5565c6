package vn.kyluu.signing.delegation.giving;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.paper.PaperSession;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.transaction.UnitOfWork;

/** First step of a delegation that is signed with a token in the hand (R4). */
public final class OpenDelegation {
    private final UnitOfWork units;
    private final Giving giving;
    private final PaperSigning signing;
    private final PaperSessions sessions;
    private final Clock clock;
    private final Journal journal;

    public OpenDelegation(
            UnitOfWork units,
            Giving giving,
            PaperSigning signing,
            PaperSessions sessions,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.giving = giving;
        this.signing = signing;
        this.sessions = sessions;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Writes the paper and computes the digest that the token must sign.
     *
     * @throws vn.kyluu.signing.delegation.DelegationRefusal as {@link GiveDelegation}
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     */
    public PaperSession open(Actor actor, NewDelegation wanted, CertificateChain chain) {
        return journal.watch(actor, Act.OPEN_SESSION, "signer:" + actor.staffCode(), () -> {
            giving.requireSense(actor, wanted);
            Giving.Parties parties = units.call(() -> giving.parties(actor, wanted));
            UUID id = UUID.randomUUID();
            Octets paper = new DelegationPaper(signing.zone()).write(id, parties, wanted, clock.instant());
            PaperSession session = signing.open(paper, "delegation:" + id, chain, parties.principal());
            units.run(() -> {
                sessions.add(session);
                journal.wrote(
                        actor,
                        Act.OPEN_SESSION,
                        session.subject(),
                        Map.of(
                                "session", session.id().toString(),
                                "dtbs", session.dtbs().hex()));
            });
            return session;
        });
    }
}
