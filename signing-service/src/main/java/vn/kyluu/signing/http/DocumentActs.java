package vn.kyluu.signing.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.http.request.Acts;
import vn.kyluu.signing.intake.CorrectionRule;
import vn.kyluu.signing.withdrawal.WithdrawalRule;

/** What somebody may do with a document as it stands: by the same roles and rules that would refuse it. */
@ApplicationScoped
public class DocumentActs {
    @Inject
    Acts acts;

    /** In the words of the interface: correct, withdraw. */
    List<String> of(Actor actor, SubmittedDocument document, boolean recordIsOpen) {
        List<String> found = new ArrayList<>();
        if (acts.mayCall(actor, "POST documents/{id}/corrections")
                && CorrectionRule.against(actor, document, recordIsOpen).isEmpty()) {
            found.add("correct");
        }
        if (acts.mayCall(actor, "POST documents/{id}/withdrawal")
                && WithdrawalRule.against(actor, document, recordIsOpen).isEmpty()) {
            found.add("withdraw");
        }
        return found;
    }
}
