package vn.kyluu.signing.withdrawal;

import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.paper.PaperSession;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.paper.PaperText;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;
import vn.kyluu.signing.withdrawal.WithdrawalRefusal.Reason;

/** Second step of a withdrawal that is signed with a token in the hand. */
public final class CompleteWithdrawal {
    private static final String KIND = "document";

    private final UnitOfWork units;
    private final Withdrawing withdrawing;
    private final PaperSigning signing;
    private final PaperSessions sessions;
    private final Journal journal;

    public CompleteWithdrawal(
            UnitOfWork units, Withdrawing withdrawing, PaperSigning signing, PaperSessions sessions, Journal journal) {
        this.units = units;
        this.withdrawing = withdrawing;
        this.signing = signing;
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * Puts the token's value into the paper and marks the document; the same call again answers the same document.
     *
     * @throws vn.kyluu.signing.session.SessionRefusal SESSION_UNKNOWN, SESSION_EXPIRED, SIGNATURE_VALUE_INVALID
     * @throws WithdrawalRefusal DOCUMENT_NOT_WITHDRAWABLE, WITHDRAWN_CONTENT_DIFFERS
     */
    public SubmittedDocument complete(Actor actor, UUID sessionId, Octets value) {
        return journal.watch(actor, Act.WITHDRAW, "session:" + sessionId, () -> {
            PaperSession session = units.call(() -> PaperSigning.own(actor, KIND, sessions.find(sessionId)));
            UUID id = UUID.fromString(session.subject().substring(KIND.length() + 1));
            if (session.isDone()) {
                return units.call(() -> withdrawing.document(id));
            }
            PaperText paper = PaperText.of(session.paper());
            Octets signed = signing.complete(session, value);
            try {
                return units.call(() -> {
                    sessions.end(session);
                    return withdrawing.keep(
                            actor, id, WithdrawalPaper.agreed(paper), WithdrawalPaper.reason(paper), signed);
                });
            } catch (Collision changed) {
                throw new WithdrawalRefusal(Reason.WITHDRAWN_CONTENT_DIFFERS);
            }
        });
    }
}
