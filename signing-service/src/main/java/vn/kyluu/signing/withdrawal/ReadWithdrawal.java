package vn.kyluu.signing.withdrawal;

import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Withdrawal;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;
import vn.kyluu.signing.withdrawal.WithdrawalRefusal.Reason;

/** Hands out the paper by which a document was taken back. */
public final class ReadWithdrawal {
    private final UnitOfWork units;
    private final Withdrawing withdrawing;
    private final Contents contents;
    private final Journal journal;

    public ReadWithdrawal(UnitOfWork units, Withdrawing withdrawing, Contents contents, Journal journal) {
        this.units = units;
        this.withdrawing = withdrawing;
        this.contents = contents;
        this.journal = journal;
    }

    /**
     * The signed XML.
     *
     * @throws vn.kyluu.signing.document.DocumentRefusal DOCUMENT_UNKNOWN
     * @throws WithdrawalRefusal WITHDRAWAL_PAPER_UNKNOWN
     */
    public Octets paper(Actor actor, UUID documentId) {
        return units.call(() -> {
            Digest paper = withdrawing
                    .document(documentId)
                    .withdrawal()
                    .flatMap(Withdrawal::paper)
                    .orElseThrow(() -> new WithdrawalRefusal(Reason.WITHDRAWAL_PAPER_UNKNOWN));
            journal.wrote(actor, Act.EXPORT, "document:" + documentId, Map.of("paper", paper.hex()));
            return contents.get(paper);
        });
    }
}
