package vn.kyluu.signing.store;

import java.time.Clock;
import java.time.ZoneOffset;
import vn.kyluu.signing.Values;
import vn.kyluu.signing.event.AnnouncedDocuments;
import vn.kyluu.signing.event.AnnouncedRecords;

/** Every port in memory. */
public final class InMemoryPorts {
    private InMemoryPorts() {}

    public static Ports empty() {
        InMemoryUnitOfWork units = new InMemoryUnitOfWork();
        InMemoryRecords records = new InMemoryRecords(units);
        InMemoryDocuments documents = new InMemoryDocuments(units);
        InMemoryEvents events = new InMemoryEvents(units);
        Clock clock = Clock.fixed(Values.NOW, ZoneOffset.UTC);
        return new Ports(
                units,
                new AnnouncedRecords(records, events, clock),
                new AnnouncedDocuments(documents, events, clock),
                new InMemoryContents(units),
                new InMemorySigners(units),
                new InMemoryCredentials(units),
                new InMemoryDelegations(units),
                new InMemoryInsuranceFiles(units),
                new InMemoryCodeChallenges(units),
                new InMemoryPatientSessions(units),
                new InMemoryPatientConfirmations(units),
                new InMemoryAuthorizations(units),
                new InMemorySessions(units),
                new InMemoryPaperSessions(units),
                new InMemoryClosingOrders(units, records),
                new InMemoryEvidences(units),
                new InMemoryDeposits(units),
                new InMemoryWorklist(documents, records),
                events,
                new InMemoryHooks(units, events),
                new InMemoryDueSteps(units, documents),
                new InMemoryReplies(units),
                new InMemoryDeskSessions(units),
                new InMemoryAuditTrail(units));
    }
}
