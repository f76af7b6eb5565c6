package vn.kyluu.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.Samples;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.DatabaseOutage;
import vn.kyluu.audit.Act;

class DatabaseIT {
    @Test
    void keepsTheActAndItsAuditEntryOrNeither() {
        try (Database database = Postgres.fresh()) {
            JpaRecords records = new JpaRecords(database, Postgres.ZONE);
            JpaAuditTrail audit = new JpaAuditTrail(database);
            ArchivedRecord record = Samples.record(UUID.randomUUID(), "2026-1", LookupCode.random(new SecureRandom()));

            assertThatThrownBy(() -> database.carryOut(() -> {
                        records.add(record);
                        audit.append(Caller.SCHEDULE.did(Act.DEPOSIT, record.subject(), Map.of(), Instant.EPOCH));
                        throw new IllegalStateException("after all");
                    }))
                    .hasMessage("after all");

            database.carryOut(() -> {
                assertThat(records.byNumber("2026-1")).isEmpty();
                assertThat(audit.about(record.subject())).isEmpty();
                assertThat(audit.head()).isEmpty();
            });
        }
    }

    @Test
    void countsTheSameIncidentOnce() {
        try (Database database = Postgres.fresh()) {
            JpaIncidents incidents = new JpaIncidents(database);
            var key = Bytes.keyOf(Bytes.of("một"));
            Instant at = Instant.parse("2026-11-20T02:00:00Z");

            incidents.note(new Incident(at, "A", key.path(), Incident.Kind.MISSING));
            incidents.note(new Incident(at.plusSeconds(5), "A", key.path(), Incident.Kind.MISSING));

            assertThat(incidents.open())
                    .isEqualTo(List.of(new Incident(at.plusSeconds(5), "A", key.path(), Incident.Kind.MISSING)));
        }
    }

    @Test
    void knowsWhatASiteHasNotBeenGivenYet() {
        try (Database database = Postgres.fresh()) {
            JpaIncidents incidents = new JpaIncidents(database);
            JpaJournal journal = new JpaJournal(database);
            UUID id = UUID.randomUUID();
            var key = Bytes.keyOf(id, "manifest", Bytes.of("một"));
            Instant at = Instant.parse("2026-11-20T02:00:00Z");
            database.carryOut(
                    () -> journal.open(List.of(new JournalEntry(id, "A", 0, key, Bytes.LOCK, Optional.empty()))));

            assertThat(incidents.isOwed("A", key.path())).as("owed").isTrue();

            database.carryOut(
                    () -> journal.confirm(id, key, new Receipt("A", "v1", key.sha256(), Bytes.LOCK.retainUntil(), at)));
            assertThat(incidents.isOwed("A", key.path())).as("given").isFalse();
            assertThat(incidents.isOwed("B", key.path()))
                    .as("not in the journal")
                    .isFalse();
        }
    }

    @Test
    void closesAnIncidentAndOpensTheNextOneAnew() {
        try (Database database = Postgres.fresh()) {
            JpaIncidents incidents = new JpaIncidents(database);
            String path = Bytes.keyOf(Bytes.of("một")).path();
            Instant at = Instant.parse("2026-11-20T02:00:00Z");
            incidents.note(new Incident(at, "A", path, Incident.Kind.MISMATCH));
            incidents.note(new Incident(at, "A", path, Incident.Kind.EXTRA_OBJECT));
            incidents.note(new Incident(at, "B", path, Incident.Kind.MISMATCH));

            incidents.close("A", path, Incident.End.MENDED, at.plusSeconds(1));
            assertThat(incidents.count("A")).isEqualTo(1);
            assertThat(incidents.count("B")).isEqualTo(1);

            incidents.note(new Incident(at.plusSeconds(2), "A", path, Incident.Kind.MISMATCH));
            assertThat(incidents.count("A")).isEqualTo(2);
        }
    }

    @Test
    void callsALostDatabaseAnOutageAlsoInTheMiddleOfWork() throws Exception {
        EmbeddedPostgres own = Postgres.start();
        var source = Postgres.dataSource(own);
        Migrations.run(source);
        try (Database database = new Database(source)) {
            JpaRecords records = new JpaRecords(database, Postgres.ZONE);

            assertThatThrownBy(() -> database.carryOut(() -> {
                        stop(own);
                        records.byNumber("2026-1");
                    }))
                    .isInstanceOf(DatabaseOutage.class);
            assertThatThrownBy(() -> database.<Object>carryOut(() -> records.byNumber("2026-1")))
                    .isInstanceOf(DatabaseOutage.class);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
