package vn.kyluu.signing.record;

import java.util.List;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.StepState;

/**
 * A record with all it holds.
 *
 * @param documents oldest first, replaced ones among them
 * @param missing what is not signed yet in current documents
 */
public record RecordView(MedicalRecord record, List<SubmittedDocument> documents, List<MissingSignature> missing) {
    public RecordView {
        documents = List.copyOf(documents);
        missing = List.copyOf(missing);
    }

    static RecordView of(MedicalRecord record, List<SubmittedDocument> documents) {
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
                        .toList());
    }
}
