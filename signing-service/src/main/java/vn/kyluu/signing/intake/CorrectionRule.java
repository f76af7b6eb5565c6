package vn.kyluu.signing.intake;

import java.util.Optional;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.OwnForms;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.intake.IntakeRefusal.Reason;
import vn.kyluu.signing.record.ClosingManifest;

/** Who may put a corrected document in the place of which one (R5); the rule that refuses is the rule that offers. */
public final class CorrectionRule {
    private CorrectionRule() {}

    /**
     * Why this actor may not; empty if he may.
     *
     * @param recordIsOpen whether the document's record is
     */
    public static Optional<Reason> against(Actor actor, SubmittedDocument document, boolean recordIsOpen) {
        if (document.form().equals(ClosingManifest.FORM) || OwnForms.contain(document.form())) {
            return Optional.of(Reason.FORM_NOT_ACCEPTED_HERE);
        }
        if (!document.state().isCurrent()) {
            return Optional.of(Reason.ALREADY_REPLACED);
        }
        if (!isAuthor(actor, document)) {
            return Optional.of(Reason.NOT_THE_AUTHOR);
        }
        return isChangeable(document, recordIsOpen) ? Optional.empty() : Optional.of(Reason.RECORD_CLOSED);
    }

    /** An addendum is corrected like any document until a closing manifest lists it. */
    static boolean isChangeable(SubmittedDocument document, boolean recordIsOpen) {
        return recordIsOpen || document.isPendingAddendum();
    }

    /** The system that sent it, whoever handed it in, or somebody in the role that signs it first. */
    private static boolean isAuthor(Actor actor, SubmittedDocument document) {
        return actor.has(Role.EMR)
                || actor.staffCode().equals(document.origin().submittedBy())
                || actor.has(document.flow().steps().get(0).role());
    }
}
