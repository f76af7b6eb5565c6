package vn.kyluu.signing.withdrawal;

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

/** First step of a withdrawal that is signed with a token in the hand. */
public final class OpenWithdrawal {
    private final UnitOfWork units;
    private final Withdrawing withdrawing;
    private final PaperSigning signing;
    private final PaperSessions sessions;
    private final Clock clock;
    private final Journal journal;

    public OpenWithdrawal(
            UnitOfWork units,
            Withdrawing withdrawing,
            PaperSigning signing,
            PaperSessions sessions,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.withdrawing = withdrawing;
        this.signing = signing;
        this.sessions = sessions;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Writes the paper and computes the digest that the token must sign.
     *
     * @throws WithdrawalRefusal as {@link WithdrawDocument}
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, SIGNER_UNKNOWN, ALGORITHM_NOT_ACCEPTED
     */
    public PaperSession open(Actor actor, UUID documentId, String reason, CertificateChain chain) {
        return journal.watch(actor, Act.OPEN_SESSION, "document:" + documentId, () -> {
            Withdrawing.requireReason(reason);
            Withdrawing.Subject subject = units.call(() -> withdrawing.subject(actor, documentId));
            Octets paper = WithdrawalPaper.write(subject, reason, clock.instant(), signing.zone());
            PaperSession session = signing.open(paper, "document:" + documentId, chain, subject.signer());
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
