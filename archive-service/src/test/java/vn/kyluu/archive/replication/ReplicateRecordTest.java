package vn.kyluu.archive.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.InMemoryRecords;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.Samples;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.InMemoryWork;

/** R7: two instances, one journal. */
class ReplicateRecordTest {
    private static final Octets BYTES = Bytes.of("HS-1 package");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final InMemoryRecords records = new InMemoryRecords();
    private final InMemoryWork work = new InMemoryWork();
    private final UUID id = UUID.randomUUID();
    private ObjectKey key;

    @BeforeEach
    void oweOneObjectToBothSites() {
        ArchivedRecord record = Samples.record(id, "HS-1", LookupCode.random(new SecureRandom()));
        key = record.packageManifest().key();
        records.add(record);
        for (String site : List.of("A", "B")) {
            journal.open(List.of(new JournalEntry(id, site, 0, key, Bytes.LOCK, Optional.empty())));
        }
    }

    @Test
    void notesNothingAboutWhatAnotherInstanceHasInItsSpool() {
        assertThat(instance(false).replicate(id, Caller.SCHEDULE).custody().state())
                .isEqualTo("RECEIVED");
        assertThat(incidents.open()).isEmpty();

        assertThat(instance(true).replicate(id, Caller.SCHEDULE).custody().state())
                .isEqualTo("ARCHIVED");
    }

    @Test
    void givesASiteWhatTheOtherHasWhenNoSpoolHasIt() {
        a.put(key, Bytes.LOCK, BYTES::newInputStream);

        assertThat(instance(false).replicate(id, Caller.SCHEDULE).custody().state())
                .isEqualTo("ARCHIVED");
        assertThat(b.stat(key)).isPresent();
    }

    private ReplicateRecord instance(boolean hasIt) {
        return new ReplicateRecord(
                new TwinVault(a, b, incidents, clock),
                journal,
                records,
                new StagedBytes() {
                    @Override
                    public Optional<Vault.Content> of(ObjectKey asked) {
                        return hasIt ? Optional.of(BYTES::newInputStream) : Optional.empty();
                    }

                    @Override
                    public void release(UUID archiveId) {}
                },
                work,
                work,
                clock);
    }
}
