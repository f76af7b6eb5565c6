package vn.kyluu.signing.record;

import java.util.List;
import java.util.stream.Collectors;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.completeness.RequiredForm;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.StepState;

/**
 * A record with all it holds.
 *
 * @param documents oldest first, replaced ones among them
 * @param missing what is not signed yet in current documents
 * @param lacking papers that must be there and are not
 */
public record RecordView(
        MedicalRecord record,
        List<SubmittedDocument> documents,
        List<MissingSignature> missing,
        List<RequiredForm> lacking) {
    public RecordView {
        documents = List.copyOf(documents);
        missing = List.copyOf(missing);
        lacking = List.copyOf(lacking);
    }

    /** Whether it is archived, and addenda wait for its next version. */
    public boolean awaitsNextVersion() {
        return record.closure() instanceof Closure.Archived
                && documents.stream().anyMatch(each -> each.state().isCurrent() && each.isPendingAddendum());
    }

    static RecordView of(MedicalRecord record, List<SubmittedDocument> documents, RecordRules rules) {
        return new RecordView(
                record,
                documents,
                documents.stream()
                        .filter(document -> document.state().isCurrent())
                        .flatMap(document -> document.flow().missing().stream()
                                .map(step -> new MissingSignature(
                                        document.id(),
                                        document.title(),
                                        step.step(),
                                        step.role(),
                                        step.state() == StepState.OPEN,
                                        step.assignee(),
                                        step.dueAt())))
                        .toList(),
                rules.lacking(
                        record.head().circumstances(),
                        documents.stream()
                                .filter(document -> document.state().isCurrent())
                                .map(SubmittedDocument::form)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
