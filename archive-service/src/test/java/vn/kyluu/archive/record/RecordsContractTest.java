package vn.kyluu.archive.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.work.UnitOfWork;

/** What every catalogue promises. */
public abstract class RecordsContractTest {
    private final SecureRandom random = new SecureRandom();

    protected abstract Records records();

    protected abstract UnitOfWork work();

    @Test
    void givesBackARecordAsItWasAdded() {
        ArchivedRecord record = added("2026-000001");

        assertThat(byId(record.archiveId())).contains(record);
        assertThat(work().<Optional<ArchivedRecord>>carryOut(() -> records().byNumber("2026-000001")))
                .contains(record);
        assertThat(work().<Optional<ArchivedRecord>>carryOut(() -> records().byCode(record.code())))
                .contains(record);
    }

    @Test
    void takesARecordNumberOnce() {
        added("2026-000002");

        assertThatThrownBy(() -> added("2026-000002")).isInstanceOf(Records.NumberTaken.class);
    }

    @Test
    void knowsWhereAFileIsButNotTheArchivesOwnManifest() {
        ArchivedRecord record = added("2026-000003");

        assertThat(place(record.documents().get(1).file())).contains(new Records.Place(record.archiveId(), 2));
        assertThat(place(record.closingManifest())).contains(new Records.Place(record.archiveId(), 0));
        assertThat(place(record.packageManifest())).isEmpty();
        assertThat(place(Samples.file(Bytes.PACKAGE, "document-9", "not archived")))
                .isEmpty();
    }

    @Test
    void saysOnceThatTheStateChangedAndNeverGoesBack() {
        UUID id = added("2026-000004").archiveId();

        assertThat(keep(id, new Custody.Replicated(List.of()))).isTrue();
        assertThat(keep(id, new Custody.Replicated(List.of()))).isFalse();
        assertThat(keep(id, new Custody.Archived(List.of()))).isTrue();
        assertThat(keep(id, new Custody.Replicated(List.of()))).isFalse();
    }

    @Test
    void tellsOfManyWhichAreOwedNothingMore() {
        UUID owed = added("2026-000005").archiveId();
        UUID settled = added("2026-000006").archiveId();
        keep(owed, new Custody.Replicated(List.of()));
        keep(settled, new Custody.Archived(List.of()));
        List<UUID> asked = new ArrayList<>(List.of(owed, settled));
        for (int i = 0; i < 70_000; i++) {
            asked.add(i, UUID.randomUUID());
        }

        assertThat(work().<List<UUID>>carryOut(() -> records().settled(asked))).containsExactly(settled);
        assertThat(work().<List<UUID>>carryOut(() -> records().settled(List.of())))
                .isEmpty();
    }

    @Test
    void pagesThroughTheNewestFirst() {
        for (int i = 10; i < 15; i++) {
            added("2026-0000" + i);
        }
        Records.Page first = search(any(2, OptionalLong.empty()));
        Records.Page second = search(any(2, first.next()));

        assertThat(numbers(first)).containsExactly("2026-000014", "2026-000013");
        assertThat(numbers(second)).containsExactly("2026-000012", "2026-000011");
    }

    @Test
    void findsByTheDayOfClosingInTheFacilitysCalendar() {
        // closed at 20:00 UTC on the 19th, which is the 20th at the facility
        added("2026-000020");

        assertThat(numbers(search(closed(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20)))))
                .contains("2026-000020");
        assertThat(numbers(search(closed(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 19)))))
                .doesNotContain("2026-000020");
    }

    private ArchivedRecord added(String number) {
        ArchivedRecord record = Samples.record(UUID.randomUUID(), number, LookupCode.random(random));
        work().carryOut(() -> records().add(record));
        return record;
    }

    private Optional<ArchivedRecord> byId(UUID id) {
        return work().<Optional<ArchivedRecord>>carryOut(() -> records().byId(id));
    }

    private Optional<Records.Place> place(StoredFile file) {
        return work().<Optional<Records.Place>>carryOut(() -> records().placeOf(file.sha256()));
    }

    private boolean keep(UUID id, Custody custody) {
        return work().<Boolean>carryOut(() -> records().keep(id, custody));
    }

    private Records.Page search(RecordSearch search) {
        return work().<Records.Page>carryOut(() -> records().search(search));
    }

    private static List<String> numbers(Records.Page page) {
        return page.items().stream().map(record -> record.head().number()).toList();
    }

    private static RecordSearch any(int limit, OptionalLong after) {
        return new RecordSearch(
                Optional.empty(),
                Optional.of("BN0001"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("TU_VONG"),
                Optional.of("RECEIVED"),
                after,
                limit);
    }

    private static RecordSearch closed(LocalDate from, LocalDate to) {
        return new RecordSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                50);
    }
}
