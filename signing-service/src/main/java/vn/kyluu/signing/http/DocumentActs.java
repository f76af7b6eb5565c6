package vn.kyluu.signing.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.http.request.Acts;
import vn.kyluu.signing.intake.CorrectionRule;
import vn.kyluu.signing.withdrawal.OfferWithdrawal;

/** What somebody may do with the documents of a record as they stand: by the same roles and rules that would refuse it. */
@ApplicationScoped
public class DocumentActs {
    @Inject
    Acts acts;

    @Inject
    OfferWithdrawal offerWithdrawal;

    /** Of each document, in the words of the interface: correct, withdraw. */
    Function<SubmittedDocument, List<String>> of(Actor actor, boolean recordIsOpen) {
        boolean corrects = acts.mayCall(actor, "POST documents/{id}/corrections");
        Predicate<SubmittedDocument> withdrawable = acts.mayCall(actor, "POST documents/{id}/withdrawal")
                ? offerWithdrawal.to(actor, recordIsOpen)
                : document -> false;
        return document -> {
            List<String> found = new ArrayList<>();
            if (corrects
                    && CorrectionRule.against(actor, document, recordIsOpen).isEmpty()) {
                found.add("correct");
            }
            if (withdrawable.test(document)) {
                found.add("withdraw");
            }
            return found;
        };
    }
}
