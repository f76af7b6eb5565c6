package vn.kyluu.archive.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.work.UnitOfWork;

/** What every journal promises. */
public abstract class JournalContractTest {
    protected abstract Journal journal();

    protected abstract UnitOfWork work();

    /** A record must be in the catalogue before anything is owed for it. */
    protected abstract UUID recordInTheCatalogue();

    /** Notes with the record what the journal says of it. */
    protected abstract void keep(UUID archiveId, Custody custody);

    @Test
    void remembersWhatIsOwedInOrderAndWhatIsDone() {
        UUID id = recordInTheCatalogue();
        ObjectKey document = Bytes.keyOf(id, "document-1", Bytes.of("một"));
        ObjectKey manifest = Bytes.keyOf(id, "manifest", Bytes.of("danh mục"));
        Receipt receipt = new Receipt(
                "A", "v-1", document.sha256(), Bytes.LOCK.retainUntil(), Instant.parse("2026-11-20T02:00:00Z"));
        work().carryOut(() -> journal()
                .open(List.of(
                        entry(id, "A", 1, manifest),
                        entry(id, "A", 0, document),
                        entry(id, "B", 0, document),
                        entry(id, "B", 1, manifest))));

        work().carryOut(() -> journal().confirm(id, document, receipt));

        List<JournalEntry> entries =
                work().<List<JournalEntry>>carryOut(() -> journal().of(id));
        assertThat(entries).extracting(JournalEntry::site).containsExactly("A", "A", "B", "B");
        assertThat(entries).extracting(JournalEntry::key).containsExactly(document, manifest, document, manifest);
        assertThat(entries.get(0).receipt()).contains(receipt);
        assertThat(entries.get(2).receipt()).isEmpty();
        assertThat(work().<List<UUID>>carryOut(() -> journal().unfinished(10))).contains(id);
        Journal.Tally tally = work().<Journal.Tally>carryOut(() -> journal().tally("A"));
        assertThat(tally).isEqualTo(new Journal.Tally(1, 1, Optional.of(receipt.verifiedAt())));
    }

    @Test
    void keepsTheFirstReceipt() {
        UUID id = recordInTheCatalogue();
        ObjectKey key = Bytes.keyOf(id, "manifest", Bytes.of("danh mục"));
        Instant at = Instant.parse("2026-11-20T02:00:00Z");
        Receipt first = new Receipt("A", "v-1", key.sha256(), Bytes.LOCK.retainUntil(), at);
        Receipt second = new Receipt("A", "v-2", key.sha256(), Bytes.LOCK.retainUntil(), at.plusSeconds(1));
        work().carryOut(() -> journal().open(List.of(entry(id, "A", 0, key))));

        work().carryOut(() -> journal().confirm(id, key, first));
        work().carryOut(() -> journal().confirm(id, key, second));

        assertThat(work().<List<JournalEntry>>carryOut(() -> journal().of(id))
                        .get(0)
                        .receipt())
                .contains(first);
    }

    @Test
    void givesFirstWhatNoSiteHas() {
        List<UUID> ids = Stream.generate(this::recordInTheCatalogue).limit(3).toList();
        for (UUID id : ids) {
            ObjectKey key = Bytes.keyOf(id, "manifest", Bytes.of("danh mục"));
            work().carryOut(() -> journal().open(List.of(entry(id, "A", 0, key), entry(id, "B", 0, key))));
        }
        UUID oldest = ids.get(0);
        ObjectKey key = Bytes.keyOf(oldest, "manifest", Bytes.of("danh mục"));
        Receipt receipt =
                new Receipt("A", "v-1", key.sha256(), Bytes.LOCK.retainUntil(), Instant.parse("2026-11-20T02:00:00Z"));
        work().carryOut(() -> journal().confirm(oldest, key, receipt));
        keep(oldest, Custody.of(List.of(receipt), 2));

        assertThat(work().<List<UUID>>carryOut(() -> journal().unfinished(10)))
                .containsExactly(ids.get(1), ids.get(2), oldest);
    }

    private static JournalEntry entry(UUID id, String site, int position, ObjectKey key) {
        return new JournalEntry(id, site, position, key, Bytes.LOCK, Optional.empty());
    }
}
