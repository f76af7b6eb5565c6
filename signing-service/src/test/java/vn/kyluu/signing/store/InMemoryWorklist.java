package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.StepState;
import vn.kyluu.signing.worklist.Slice;
import vn.kyluu.signing.worklist.Worklist;
import vn.kyluu.signing.worklist.WorklistEntry;

final class InMemoryWorklist implements Worklist {
    private final InMemoryDocuments documents;

    InMemoryWorklist(InMemoryDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<WorklistEntry> slice(Slice slice) {
        return documents
                .all()
                .filter(document -> document.state() == DocumentState.SIGNING)
                .flatMap(document -> entries(document, slice))
                .filter(each -> slice.dueBefore()
                        .map(due -> each.dueAt().filter(due::isAfter).isPresent())
                        .orElse(true))
                .sorted(Comparator.comparing(
                                (WorklistEntry each) -> each.dueAt().orElse(Instant.MAX))
                        .thenComparing(each -> each.documentId().toString())
                        .thenComparing(WorklistEntry::step))
                .skip(slice.offset())
                .limit(slice.limit())
                .toList();
    }

    private static Stream<WorklistEntry> entries(SubmittedDocument document, Slice slice) {
        return document.flow().steps().stream()
                .filter(step -> step.state() == StepState.OPEN)
                .filter(step -> slice.roles().contains(step.role()))
                .filter(step -> step.assignee().map(slice.staffCode()::equals).orElse(true))
                .filter(step -> slice.department()
                        .map(own -> Slice.FACILITY_WIDE.contains(step.role())
                                || own.equals(document.origin().department()))
                        .orElse(true))
                .map(step -> entry(document, step));
    }

    private static WorklistEntry entry(SubmittedDocument document, FlowStep step) {
        return new WorklistEntry(
                document.id(),
                document.recordNumber(),
                document.form(),
                document.title(),
                step.step(),
                step.role(),
                step.titleVi(),
                step.titleEn(),
                step.assignee(),
                document.origin().department(),
                step.openedAt(),
                step.dueAt());
    }
}
