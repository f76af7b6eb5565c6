package vn.kyluu.signing.withdrawal;

import java.util.Optional;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.record.ClosingManifest;
import vn.kyluu.signing.withdrawal.WithdrawalRefusal.Reason;

/** Who may take which document back (R2, R4); the rule that refuses is the rule that offers. */
final class WithdrawalRule {
    private WithdrawalRule() {}

    /**
     * Why this actor may not; empty if he may.
     *
     * @param recordIsOpen whether the document's record is
     */
    static Optional<Reason> against(Actor actor, SubmittedDocument document, boolean recordIsOpen) {
        if (!isWithdrawable(document, recordIsOpen)) {
            return Optional.of(Reason.DOCUMENT_NOT_WITHDRAWABLE);
        }
        boolean isTheirs = actor.staffCode().equals(document.origin().submittedBy())
                || actor.has(document.flow().steps().get(0).role())
                || actor.has(Role.HEAD);
        return isTheirs ? Optional.empty() : Optional.of(Reason.NOT_YOURS_TO_WITHDRAW);
    }

    static boolean isWithdrawable(SubmittedDocument document, boolean recordIsOpen) {
        return document.state().isCurrent()
                && !document.form().equals(ClosingManifest.FORM)
                && (recordIsOpen || document.isPendingAddendum());
    }
}
