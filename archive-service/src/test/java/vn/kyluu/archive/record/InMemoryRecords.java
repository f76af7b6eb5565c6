package vn.kyluu.archive.record;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.kyluu.ades.digest.Digest;

/** A catalogue in memory. */
public final class InMemoryRecords implements Records {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private final List<ArchivedRecord> records = new ArrayList<>();

    @Override
    public void add(ArchivedRecord record) {
        if (versions(record.head().number()).stream()
                .anyMatch(each -> each.head().version() == record.head().version())) {
            throw new NumberTaken(new IllegalStateException("taken"));
        }
        records.add(record);
    }

    @Override
    public Optional<ArchivedRecord> byId(UUID archiveId) {
        return one(record -> record.archiveId().equals(archiveId));
    }

    @Override
    public Optional<ArchivedRecord> byNumber(String recordNumber) {
        return versions(recordNumber).stream().reduce((older, newer) -> newer);
    }

    @Override
    public List<ArchivedRecord> versions(String recordNumber) {
        return records.stream()
                .filter(record -> record.head().number().equals(recordNumber))
                .sorted(Comparator.comparing(record -> record.head().version()))
                .toList();
    }

    @Override
    public Optional<ArchivedRecord> byCode(LookupCode code) {
        return one(record -> record.code().equals(code));
    }

    private Optional<ArchivedRecord> one(Predicate<ArchivedRecord> fits) {
        return records.stream().filter(fits).findFirst();
    }

    @Override
    public Optional<Place> placeOf(Digest sha256) {
        for (ArchivedRecord record : records) {
            if (record.closingManifest().sha256().equals(sha256)) {
                return Optional.of(new Place(record.archiveId(), 0));
            }
            for (ArchivedDocument document : record.documents()) {
                if (document.file().sha256().equals(sha256)) {
                    return Optional.of(new Place(record.archiveId(), document.n()));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Page search(RecordSearch search) {
        int end = search.after().isPresent() ? (int) search.after().getAsLong() : records.size();
        List<Integer> found = IntStream.range(0, end)
                .map(i -> end - 1 - i)
                .filter(i -> fits(records.get(i), search))
                .limit(search.limit() + 1L)
                .boxed()
                .toList();
        boolean more = found.size() > search.limit();
        List<Integer> page = more ? found.subList(0, search.limit()) : found;
        return new Page(
                page.stream().map(records::get).toList(),
                more ? OptionalLong.of(page.get(page.size() - 1)) : OptionalLong.empty());
    }

    private static boolean fits(ArchivedRecord record, RecordSearch search) {
        LocalDate closed = record.head().closedAt().atZoneSameInstant(ZONE).toLocalDate();
        return search.recordNumber().map(record.head().number()::equals).orElse(true)
                && search.patientId().map(record.head().patient().id()::equals).orElse(true)
                && search.from().map(day -> !closed.isBefore(day)).orElse(true)
                && search.to().map(day -> !closed.isAfter(day)).orElse(true)
                && search.classCode().map(record.term().classCode()::equals).orElse(true)
                && search.state().map(record.custody().state()::equals).orElse(true);
    }

    @Override
    public List<UUID> settled(Collection<UUID> archiveIds) {
        return records.stream()
                .filter(record ->
                        record.custody() instanceof Custody.Archived || record.custody() instanceof Custody.Destroyed)
                .map(ArchivedRecord::archiveId)
                .filter(archiveIds::contains)
                .toList();
    }

    @Override
    public boolean keep(UUID archiveId, Custody custody) {
        for (int i = 0; i < records.size(); i++) {
            ArchivedRecord old = records.get(i);
            if (old.archiveId().equals(archiveId)
                    && !old.custody().state().equals(custody.state())
                    && !(old.custody() instanceof Custody.Archived)) {
                records.set(
                        i,
                        new ArchivedRecord(
                                old.archiveId(),
                                old.code(),
                                old.head(),
                                old.closingManifest(),
                                old.packageManifest(),
                                old.documents(),
                                old.term(),
                                old.receivedAt(),
                                custody));
                return true;
            }
        }
        return false;
    }
}
