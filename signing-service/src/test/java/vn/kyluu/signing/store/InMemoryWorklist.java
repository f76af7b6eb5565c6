package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.StepState;
import vn.kyluu.signing.worklist.Cursor;
import vn.kyluu.signing.worklist.DepartmentFigures;
import vn.kyluu.signing.worklist.Slice;
import vn.kyluu.signing.worklist.View;
import vn.kyluu.signing.worklist.Worklist;
import vn.kyluu.signing.worklist.WorklistEntry;

final class InMemoryWorklist implements Worklist {
    private final InMemoryDocuments documents;
    private final InMemoryRecords records;

    InMemoryWorklist(InMemoryDocuments documents, InMemoryRecords records) {
        this.documents = documents;
        this.records = records;
    }

    @Override
    public List<WorklistEntry> slice(View view, Slice slice) {
        return page(
                open().filter(each ->
                                each.role() == view.role() && each.assignee().equals(view.assignee()))
                        .filter(each ->
                                view.department().map(each.department()::equals).orElse(true))
                        .filter(each -> view.forms().isEmpty() || view.forms().contains(each.form())),
                slice);
    }

    @Override
    public List<WorklistEntry> overdue(Optional<String> department, Slice slice) {
        return page(
                open().filter(each -> department.map(each.department()::equals).orElse(true)), slice);
    }

    @Override
    public List<DepartmentFigures> figures(Instant now, Instant lateSince) {
        Map<String, List<WorklistEntry>> groups =
                new TreeMap<>(open().collect(Collectors.groupingBy(each -> each.department() + " " + each.role())));
        return groups.values().stream()
                .map(group -> {
                    List<Instant> late = group.stream()
                            .map(WorklistEntry::sortAt)
                            .filter(now::isAfter)
                            .sorted()
                            .toList();
                    return new DepartmentFigures(
                            group.get(0).department(),
                            group.get(0).role(),
                            group.size(),
                            late.size(),
                            late.stream().findFirst(),
                            signedLate(group.get(0), lateSince));
                })
                .toList();
    }

    private long signedLate(WorklistEntry like, Instant since) {
        return documents
                .all()
                .filter(each -> each.origin().department().equals(like.department()))
                .flatMap(each -> each.flow().steps().stream())
                .filter(step -> step.role() == like.role() && step.isLate())
                .filter(step -> !step.doneAt().orElseThrow().isBefore(since))
                .count();
    }

    private static List<WorklistEntry> page(Stream<WorklistEntry> entries, Slice slice) {
        Comparator<WorklistEntry> order = slice.order().comparator();
        return entries.filter(
                        each -> slice.dueBefore().map(each.sortAt()::isBefore).orElse(true))
                .filter(each -> slice.after()
                        .map(cursor -> order.compare(at(cursor, each), each) < 0)
                        .orElse(true))
                .sorted(order)
                .limit(slice.limit())
                .toList();
    }

    /** An entry that stands where the cursor points. */
    private static WorklistEntry at(Cursor cursor, WorklistEntry like) {
        return new WorklistEntry(
                cursor.documentId(),
                "",
                "",
                "",
                "",
                cursor.step(),
                like.role(),
                "",
                "",
                Optional.empty(),
                "",
                cursor.at(),
                Optional.of(cursor.at()),
                Optional.empty());
    }

    private Stream<WorklistEntry> open() {
        return documents
                .all()
                .filter(document -> document.state() == DocumentState.SIGNING)
                .flatMap(document -> document.flow().steps().stream()
                        .filter(step -> step.state() == StepState.OPEN)
                        .map(step -> entry(document, step)));
    }

    private WorklistEntry entry(SubmittedDocument document, FlowStep step) {
        return new WorklistEntry(
                document.id(),
                document.recordNumber(),
                records.find(document.recordNumber())
                        .map(each -> each.head().patient().name())
                        .orElse(""),
                document.form(),
                document.title(),
                step.step(),
                step.role(),
                step.titleVi(),
                step.titleEn(),
                step.assignee(),
                document.origin().department(),
                step.openedAt().orElseThrow(),
                step.dueAt(),
                Optional.empty());
    }
}
