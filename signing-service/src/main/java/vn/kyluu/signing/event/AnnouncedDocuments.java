package vn.kyluu.signing.event;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.StepState;

/** Documents whose changes are told outside, whoever makes them (R1). Called inside a unit of work. */
public final class AnnouncedDocuments implements Documents {
    private final Documents kept;
    private final Events events;
    private final Clock clock;

    public AnnouncedDocuments(Documents kept, Events events, Clock clock) {
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<SubmittedDocument> find(UUID id) {
        return kept.find(id);
    }

    @Override
    public void add(SubmittedDocument document) {
        kept.add(document);
        if (document.origin().addendumReason().isPresent()) {
            tell(EventType.RECORD_ADDENDUM, document, data(document));
        }
        opened(Set.of(), document);
    }

    @Override
    public void save(SubmittedDocument document) {
        SubmittedDocument before = kept.find(document.id()).orElse(document);
        kept.save(document);
        Set<UUID> known =
                before.signatures().stream().map(Signature::id).collect(Collectors.toCollection(HashSet::new));
        document.signatures().stream()
                .filter(each -> !known.contains(each.id()))
                .forEach(each -> signed(document, each));
        if (before.state() != document.state()) {
            changed(document);
        }
        if (document.state() == DocumentState.SIGNING) {
            opened(open(before), document);
        }
    }

    @Override
    public List<SubmittedDocument> ofRecord(String recordNumber) {
        return kept.ofRecord(recordNumber);
    }

    @Override
    public List<UUID> withoutTimestamp(int limit) {
        return kept.withoutTimestamp(limit);
    }

    @Override
    public Optional<Instant> unstampedSince() {
        return kept.unstampedSince();
    }

    private static Set<String> open(SubmittedDocument document) {
        return document.flow().steps().stream()
                .filter(step -> step.state() == StepState.OPEN)
                .map(FlowStep::step)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void opened(Set<String> before, SubmittedDocument document) {
        for (FlowStep step : document.flow().steps()) {
            if (step.state() == StepState.OPEN && !before.contains(step.step())) {
                Map<String, String> data = data(document);
                data.put("step", step.step());
                data.put("role", step.role().code());
                step.assignee().ifPresent(staff -> data.put("assignee", staff));
                step.dueAt().ifPresent(due -> data.put("dueAt", due.toString()));
                tell(EventType.STEP_OPENED, document, data);
            }
        }
    }

    private void signed(SubmittedDocument document, Signature signature) {
        Map<String, String> data = data(document);
        data.put("step", signature.step());
        data.put("role", signature.role().code());
        data.put("signer", signature.signer().staffCode());
        data.put("signatureId", signature.id().toString());
        data.put("sha256", document.sha256().hex());
        signature
                .onBehalfOf()
                .ifPresent(each -> data.put("onBehalfOf", each.principal().staffCode()));
        if (document.flow().step(signature.step()).isLate()) {
            data.put("late", "true");
        }
        tell(EventType.DOCUMENT_SIGNED, document, data);
    }

    private void changed(SubmittedDocument document) {
        Map<String, String> data = data(document);
        switch (document.state()) {
            case COMPLETE -> {
                data.put("sha256", document.sha256().hex());
                tell(EventType.DOCUMENT_COMPLETED, document, data);
            }
            case REPLACED -> {
                document.replacedBy().ifPresent(id -> data.put("replacedBy", id.toString()));
                tell(EventType.DOCUMENT_REPLACED, document, data);
            }
            case WITHDRAWN -> tell(EventType.DOCUMENT_WITHDRAWN, document, data);
            case SIGNING -> throw new IllegalStateException("a document is never taken back into signing");
        }
    }

    private static Map<String, String> data(SubmittedDocument document) {
        Map<String, String> data = new HashMap<>();
        data.put("documentId", document.id().toString());
        data.put("form", document.form());
        data.put("department", document.origin().department());
        return data;
    }

    private void tell(EventType type, SubmittedDocument document, Map<String, String> data) {
        events.add(Event.of(type, "document:" + document.id(), document.recordNumber(), clock.instant(), data));
    }
}
