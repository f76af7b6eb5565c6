package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import vn.kyluu.signing.confirmation.CodeChallenges;
import vn.kyluu.signing.confirmation.signature.PatientSessions;
import vn.kyluu.signing.desk.DeskSessions;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.event.DeliverEvents;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.event.Hook;
import vn.kyluu.signing.event.Hooks;
import vn.kyluu.signing.event.ReadEvents;
import vn.kyluu.signing.http.hook.CloudEvent;
import vn.kyluu.signing.http.hook.WebHook;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.reminder.DueSteps;
import vn.kyluu.signing.reminder.RemindSigner;
import vn.kyluu.signing.reminder.SendReminders;
import vn.kyluu.signing.transaction.Replies;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes what tells programs outside. */
@ApplicationScoped
public class EventWiring {
    @Produces
    @Singleton
    CloudEvent cloudEvent(Settings settings) {
        return new CloudEvent(settings.zone());
    }

    @Produces
    @Singleton
    ReadEvents readEvents(UnitOfWork units, Events events, Journal journal) {
        return new ReadEvents(units, events, journal);
    }

    @Produces
    @Singleton
    DeliverEvents deliverEvents(
            UnitOfWork units, Events events, Hooks hooks, Settings settings, CloudEvent form, Clock clock) {
        List<Hook> known = settings.webhooks().stream()
                .<Hook>map(target -> new WebHook(target, form, clock))
                .toList();
        return new DeliverEvents(units, events, hooks, known, clock);
    }

    @Produces
    @Singleton
    SendReminders sendReminders(UnitOfWork units, DueSteps steps, Events events, Clock clock) {
        return new SendReminders(units, steps, events, clock);
    }

    @Produces
    @Singleton
    RemindSigner remindSigner(UnitOfWork units, Documents documents, Events events, Clock clock, Journal journal) {
        return new RemindSigner(units, documents, events, clock, journal);
    }

    @Produces
    @Singleton
    Purge purge(
            UnitOfWork units,
            Events events,
            Replies replies,
            PaperSessions papers,
            CodeChallenges codes,
            PatientSessions patientSessions,
            DeskSessions deskSessions,
            Clock clock) {
        return new Purge(units, events, replies, papers, codes, patientSessions, deskSessions, clock);
    }
}
