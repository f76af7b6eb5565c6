package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.Notices;
import vn.kyluu.signing.flow.StepState;
import vn.kyluu.signing.reminder.DueStep;
import vn.kyluu.signing.reminder.DueSteps;

final class InMemoryDueSteps implements DueSteps {
    private final InMemoryDocuments documents;
    private final Map<String, Instant> told;

    InMemoryDueSteps(InMemoryUnitOfWork units, InMemoryDocuments documents) {
        this.documents = documents;
        this.told = units.map();
    }

    @Override
    public List<DueStep> claim(Instant now, int limit) {
        return documents
                .all()
                .filter(document -> document.state() == DocumentState.SIGNING)
                .flatMap(InMemoryDueSteps::due)
                .filter(step ->
                        !told.getOrDefault(key(step), step.notices().first()).isAfter(now))
                .sorted(Comparator.comparing(DueStep::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public void next(DueStep step, Optional<Instant> at) {
        told.put(key(step), at.orElse(Instant.MAX));
    }

    private static String key(DueStep step) {
        return step.documentId() + step.step() + step.dueAt();
    }

    private static Stream<DueStep> due(SubmittedDocument document) {
        return document.flow().steps().stream()
                .filter(step -> step.state() == StepState.OPEN && step.dueAt().isPresent())
                .map(step -> due(document, step));
    }

    private static DueStep due(SubmittedDocument document, FlowStep step) {
        Instant dueAt = step.dueAt().orElseThrow();
        return new DueStep(
                document.id(),
                document.recordNumber(),
                document.form(),
                document.origin().department(),
                step.step(),
                step.role(),
                step.assignee(),
                dueAt,
                Notices.of(dueAt, step.plan().remindHoursBefore()));
    }
}
