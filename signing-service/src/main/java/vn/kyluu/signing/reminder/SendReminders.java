package vn.kyluu.signing.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.EventType;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Announces what is due soon or overdue; to be called again and again, by as many instances as there are. */
public final class SendReminders {
    private static final int AT_ONCE = 200;

    private final UnitOfWork units;
    private final DueSteps steps;
    private final Events events;
    private final Clock clock;

    public SendReminders(UnitOfWork units, DueSteps steps, Events events, Clock clock) {
        this.units = units;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** Announces up to 200 steps and tells how many (R1). */
    public int send() {
        Instant now = clock.instant();
        return units.call(() -> {
            List<DueStep> due = steps.claim(now, AT_ONCE);
            due.forEach(each -> announce(each, now));
            return due.size();
        });
    }

    private void announce(DueStep step, Instant now) {
        EventType type = step.dueAt().isAfter(now) ? EventType.STEP_DUE_SOON : EventType.STEP_OVERDUE;
        Map<String, String> data = new HashMap<>();
        data.put("documentId", step.documentId().toString());
        data.put("form", step.form());
        data.put("department", step.department());
        data.put("step", step.step());
        data.put("role", step.role().code());
        data.put("dueAt", step.dueAt().toString());
        step.assignee().ifPresent(staff -> data.put("assignee", staff));
        String point = step.notices().lastUpTo(now).map(Instant::toString).orElse("");
        events.add(Event.once(
                type,
                "document:" + step.documentId(),
                step.recordNumber(),
                now,
                data,
                step.step() + " " + step.dueAt() + " " + point));
        steps.next(step, step.notices().firstAfter(now));
    }
}
