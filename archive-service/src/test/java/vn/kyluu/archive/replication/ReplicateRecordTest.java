package vn.kyluu.archive.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.InMemoryRecords;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.Samples;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.SiteOutage;
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
    private final List<UUID> released = new ArrayList<>();
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
    void adoptsWhatATryLeftWhoseAnswerWasLost() {
        a.put(key, Bytes.LOCK, BYTES::newInputStream);

        assertThat(instance(true).replicate(id, Caller.SCHEDULE).custody().state())
                .isEqualTo("ARCHIVED");
        assertThat(a.versions(key)).hasSize(1);
    }

    @Test
    void writesWhatWasEnteredJustNowWithoutLookingForIt() {
        a.put(key, Bytes.LOCK, BYTES::newInputStream);

        assertThat(instance(true).begin(id, Caller.SCHEDULE).custody().state()).isEqualTo("ARCHIVED");
        assertThat(a.versions(key)).as("harmless, and what not looking means").hasSize(2);
        assertThat(b.versions(key)).hasSize(1);
    }

    @Test
    void givesASiteWhatTheOtherHasWhenNoSpoolHasIt() {
        a.put(key, Bytes.LOCK, BYTES::newInputStream);

        assertThat(instance(false).replicate(id, Caller.SCHEDULE).custody().state())
                .isEqualTo("ARCHIVED");
        assertThat(b.stat(key)).isPresent();
    }

    /** R8. */
    @Test
    void writesBothSitesAtOnce() {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Vault.Content waitsForTheOtherSite = () -> {
                meet(both);
                return BYTES.newInputStream();
            };

            assertThat(instance(Optional.of(waitsForTheOtherSite), threads)
                            .replicate(id, Caller.SCHEDULE)
                            .custody()
                            .state())
                    .isEqualTo("ARCHIVED");
        } finally {
            threads.shutdownNow();
        }
    }

    /** R3. */
    @Test
    void keepsTheManifestBackUntilTheSiteHasAllTheRest() {
        UUID other = UUID.randomUUID();
        ObjectKey missing = Bytes.keyOf(other, "document-1", Bytes.of("tờ một"));
        ObjectKey manifest = Bytes.keyOf(other, "manifest", BYTES);
        records.add(Samples.record(other, "HS-2", LookupCode.random(new SecureRandom())));
        journal.open(List.of(
                new JournalEntry(other, "A", 0, missing, Bytes.LOCK, Optional.empty()),
                new JournalEntry(other, "A", 1, manifest, Bytes.LOCK, Optional.empty())));

        // its bytes are not those of the document: the site does not take them
        assertThat(instance(true).begin(other, Caller.SCHEDULE).outages()).hasSize(1);
        assertThat(a.versions(manifest)).isEmpty();
    }

    /** R4 and R8, three objects at once on threads of their own. */
    @Test
    void givesOneSiteEverythingWhenTheOtherGoesInTheMiddleOfAPackage() {
        UUID other = UUID.randomUUID();
        List<ObjectKey> keys = IntStream.rangeClosed(1, 9)
                .mapToObj(each -> Bytes.keyOf(other, each == 9 ? "manifest" : "document-" + each, BYTES))
                .toList();
        records.add(Samples.record(other, "HS-2", LookupCode.random(new SecureRandom())));
        for (String site : List.of("A", "B")) {
            journal.open(IntStream.range(0, keys.size())
                    .mapToObj(at -> new JournalEntry(other, site, at, keys.get(at), Bytes.LOCK, Optional.empty()))
                    .toList());
        }
        AtomicInteger opened = new AtomicInteger();
        Vault.Content takesTheSiteAway = () -> {
            if (opened.incrementAndGet() >= 4) {
                a.goAway(true);
            }
            return BYTES.newInputStream();
        };
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            ReplicateRecord.Outcome outcome =
                    instance(Optional.of(takesTheSiteAway), threads).begin(other, Caller.SCHEDULE);

            assertThat(outcome.custody().state()).isEqualTo("REPLICATED");
            assertThat(outcome.outages()).extracting(SiteOutage::site).containsExactly("A");
            assertThat(keys).allSatisfy(each -> assertThat(b.versions(each)).hasSize(1));
            a.goAway(false);
            assertThat(a.versions(keys.get(8))).as("the manifest is last").isEmpty();
            assertThat(journal.of(other))
                    .filteredOn(entry -> entry.site().equals("A"))
                    .filteredOn(entry -> entry.receipt().isPresent())
                    .allSatisfy(entry -> assertThat(a.versions(entry.key())).hasSize(1));

            assertThat(instance(Optional.of(BYTES::newInputStream), threads)
                            .replicate(other, Caller.SCHEDULE)
                            .custody()
                            .state())
                    .isEqualTo("ARCHIVED");
            assertThat(keys).allSatisfy(each -> assertThat(a.versions(each)).hasSize(1));
        } finally {
            threads.shutdownNow();
        }
    }

    /** R9. */
    @Test
    void letsGoOfWhatAnotherInstanceHasGivenToBothSites() {
        CompleteReplication rounds = new CompleteReplication(
                journal, instance(true), records, staged(Optional.of(BYTES::newInputStream)), work);
        a.goAway(true);
        b.goAway(true);
        rounds.complete();
        assertThat(released).isEmpty();

        a.goAway(false);
        b.goAway(false);
        instance(true).replicate(id, Caller.SCHEDULE);
        released.clear();
        rounds.complete();

        assertThat(released).containsExactly(id);
    }

    /** R11. */
    @Test
    void givesTheOtherSiteWhatIsNewHoweverMuchIsOwedToASiteThatIsAway() {
        CompleteReplication rounds = new CompleteReplication(
                journal, instance(true), records, staged(Optional.of(BYTES::newInputStream)), work);
        b.goAway(true);
        for (int i = 0; i < 350; i++) {
            enter("HS-B-" + i);
        }
        rounds.complete();
        a.goAway(true);
        ObjectKey late = enter("HS-2");
        rounds.complete();
        a.goAway(false);

        rounds.complete();

        assertThat(a.stat(late)).as("the only copy outside the spool").isPresent();
        b.goAway(false);
        assertThat(rounds.complete()).isEqualTo(352);
        assertThat(journal.unfinished(1)).isEmpty();
    }

    private ObjectKey enter(String number) {
        UUID other = UUID.randomUUID();
        ObjectKey manifest = Bytes.keyOf(other, "manifest", BYTES);
        records.add(Samples.record(other, number, LookupCode.random(new SecureRandom())));
        for (String site : List.of("A", "B")) {
            journal.open(List.of(new JournalEntry(other, site, 0, manifest, Bytes.LOCK, Optional.empty())));
        }
        return manifest;
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException("the other site is not being written", e);
        }
    }

    @ParameterizedTest(name = "{0} is away")
    @ValueSource(strings = {"A", "B"})
    void givesOneSiteItsCopyWhenTheOtherIsAway(String name) {
        InMemoryVault away = name.equals("A") ? a : b;
        away.goAway(true);
        ReplicateRecord.Outcome outcome = instance(true).replicate(id, Caller.SCHEDULE);

        assertThat(outcome.custody().state()).isEqualTo("REPLICATED");
        assertThat(outcome.outages()).extracting(SiteOutage::site).containsExactly(name);

        away.goAway(false);
        assertThat(instance(true).replicate(id, Caller.SCHEDULE).custody().state())
                .isEqualTo("ARCHIVED");
    }

    private ReplicateRecord instance(boolean hasIt) {
        return instance(hasIt ? Optional.of(BYTES::newInputStream) : Optional.empty(), Runnable::run);
    }

    private ReplicateRecord instance(Optional<Vault.Content> content, Executor threads) {
        return new ReplicateRecord(
                new TwinVault(a, b, incidents, clock), journal, records, staged(content), work, work, clock, threads);
    }

    private StagedBytes staged(Optional<Vault.Content> content) {
        return new StagedBytes() {
            @Override
            public Optional<Vault.Content> of(ObjectKey asked) {
                return content;
            }

            @Override
            public List<UUID> waiting() {
                return List.of(id);
            }

            @Override
            public void release(UUID archiveId) {
                released.add(archiveId);
            }
        };
    }
}
