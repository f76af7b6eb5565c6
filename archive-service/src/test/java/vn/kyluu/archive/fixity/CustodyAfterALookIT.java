package vn.kyluu.archive.fixity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.store.Shelf;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.work.Caller;

/** What is told of a record's copies is what the last look found, not how they were written. */
class CustodyAfterALookIT {
    private static final Instant WRITTEN = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LOOKED = WRITTEN.plus(Duration.ofDays(20));
    private static final RetentionTerm TERM =
            new RetentionTerm("THONG_THUONG", "TT 33", "n", "V2-", Optional.of(LocalDate.of(2036, 12, 31)));
    private final Clock later = Clock.fixed(LOOKED, ZoneOffset.UTC);
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final Shelf shelf = new Shelf(a, b, Clock.fixed(WRITTEN, ZoneOffset.UTC));
    private final CheckCopy check = new CheckCopy(shelf.twin, shelf.copies, shelf.incidents, shelf.database, later);
    private final ArchivedRecord record = shelf.keep("HS-1", TERM, Bytes.LOCK);

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void saysWhenASiteWasLastReadInFull() {
        shelf.keys(record).forEach(key -> look("A", key));

        assertThat(custody().receipts())
                .extracting(Receipt::site, Receipt::verifiedAt)
                .containsExactly(tuple("A", LOOKED), tuple("B", WRITTEN));
    }

    @Test
    void doesNotCallASiteReadInFullWhileOneObjectWasNot() {
        List<ObjectKey> keys = shelf.keys(record);

        keys.subList(1, keys.size()).forEach(key -> look("A", key));

        assertThat(custody().receipts()).extracting(Receipt::verifiedAt).containsOnly(WRITTEN);
    }

    @Test
    void callsARecordDegradedWhileAnyObjectOfACopyIsBadAndWholeAgainWhenItIsMended() {
        ObjectKey document = record.document(2).file().key();
        a.rot(document);

        assertThat(look("A", document)).isEqualTo(CopyState.MISMATCH);

        assertThat(custody()).isInstanceOf(Custody.Replicated.class);
        assertThat(custody().receipts()).extracting(Receipt::site).containsExactly("B");

        new MendCopy(shelf.twin, shelf.copies, shelf.incidents, shelf.database, shelf.audit, later)
                .mend(copy("A", document), CopyState.MISMATCH, Caller.SCHEDULE);

        assertThat(custody()).isInstanceOf(Custody.Archived.class);
    }

    @Test
    void saysOfASiteWhichLookIsLongestAgo() {
        assertThat(longestAgo("A")).contains(WRITTEN);

        shelf.keys(record).forEach(key -> look("A", key));

        assertThat(longestAgo("A")).contains(LOOKED);
        assertThat(longestAgo("B")).contains(WRITTEN);
    }

    private Optional<Instant> longestAgo(String site) {
        return shelf.database.<Optional<Instant>>carryOut(
                () -> shelf.journal.tally(site).oldestVerifiedAt());
    }

    private CopyState look(String site, ObjectKey key) {
        return check.check(copy(site, key));
    }

    private Copy copy(String site, ObjectKey key) {
        return shelf.database
                .<List<Copy>>carryOut(() -> shelf.copies.known(site, List.of(key.path())))
                .get(0);
    }

    private Custody custody() {
        return shelf.database
                .<Optional<ArchivedRecord>>carryOut(() -> shelf.records.byId(record.archiveId()))
                .orElseThrow()
                .custody();
    }
}
