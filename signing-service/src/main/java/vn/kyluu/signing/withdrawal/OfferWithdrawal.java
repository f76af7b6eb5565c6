package vn.kyluu.signing.withdrawal;

import java.util.function.Predicate;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Tells which documents somebody may take back, by the rules that would refuse it (R5). */
public final class OfferWithdrawal {
    private final UnitOfWork units;
    private final Withdrawing withdrawing;

    public OfferWithdrawal(UnitOfWork units, Withdrawing withdrawing) {
        this.units = units;
        this.withdrawing = withdrawing;
    }

    /**
     * Those documents of a record that this actor may take back: none if the directory does not know him, for nobody could sign the paper.
     *
     * @param recordIsOpen whether the documents' record is
     */
    public Predicate<SubmittedDocument> to(Actor actor, boolean recordIsOpen) {
        boolean isSigner = units.call(() -> withdrawing.signer(actor).isPresent());
        return document -> isSigner
                && WithdrawalRule.against(actor, document, recordIsOpen).isEmpty();
    }
}
