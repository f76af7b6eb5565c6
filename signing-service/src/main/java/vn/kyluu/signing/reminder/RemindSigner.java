package vn.kyluu.signing.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.DocumentRefusal;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.EventType;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.flow.FlowStep;
import vn.kyluu.signing.flow.StepState;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Has a colleague's open step announced because somebody asks for it (R4). Safe for many threads. */
public final class RemindSigner {
    /** A second click says nothing new. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final UnitOfWork units;
    private final Documents documents;
    private final Events events;
    private final Clock clock;
    private final Journal journal;

    public RemindSigner(UnitOfWork units, Documents documents, Events events, Clock clock, Journal journal) {
        this.units = units;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Announces the step; within ten minutes once, whoever asks. Tells when.
     *
     * @throws DocumentRefusal DOCUMENT_UNKNOWN
     * @throws ReminderRefusal STEP_NOT_OPEN if nobody can sign it now
     */
    public Instant remind(Actor actor, UUID document, String step) {
        Instant now = clock.instant();
        return units.call(() -> {
            SubmittedDocument found = documents
                    .find(document)
                    .orElseThrow(() -> new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_UNKNOWN));
            FlowStep open = found.flow().missing().stream()
                    .filter(each -> found.state().isCurrent() && each.step().equals(step))
                    .filter(each -> each.state() == StepState.OPEN)
                    .findFirst()
                    .orElseThrow(() -> new ReminderRefusal(ReminderRefusal.Reason.STEP_NOT_OPEN));
            Map<String, String> data = new HashMap<>();
            data.put("documentId", document.toString());
            data.put("form", found.form());
            data.put("step", step);
            data.put("role", open.role().code());
            data.put("remindedBy", actor.staffCode());
            open.assignee().ifPresent(staff -> data.put("assignee", staff));
            open.dueAt().ifPresent(due -> data.put("dueAt", due.toString()));
            long turn = now.getEpochSecond() / PAUSE.toSeconds();
            events.add(Event.once(
                    EventType.STEP_REMINDED,
                    "document:" + document,
                    found.recordNumber(),
                    now,
                    data,
                    step + " reminded " + turn));
            journal.wrote(actor, Act.REMIND, "document:" + document, Map.of("step", step));
            return now;
        });
    }
}
