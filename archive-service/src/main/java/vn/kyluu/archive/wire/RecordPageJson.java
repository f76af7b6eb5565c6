package vn.kyluu.archive.wire;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Records;

/** One page of a search, newest first. */
public record RecordPageJson(List<Item> items, @Nullable String next) {
    /** One record in short. */
    public record Item(
            String archiveId,
            String recordNumber,
            int recordVersion,
            String patientId,
            String patientName,
            String department,
            String closedAt,
            int documents,
            Map<String, Object> retention,
            String state) {
        @Override
        public String toString() {
            return "Item[" + archiveId + "]";
        }
    }

    /** The page with moments in this zone. */
    public static RecordPageJson of(Records.Page page, ZoneId zone) {
        Moments moments = new Moments(zone);
        return new RecordPageJson(
                page.items().stream().map(record -> item(record, moments)).toList(),
                page.next().isPresent() ? Long.toString(page.next().getAsLong(), 36) : null);
    }

    private static Item item(ArchivedRecord record, Moments moments) {
        return new Item(
                record.archiveId().toString(),
                record.head().number(),
                record.head().version(),
                record.head().patient().id(),
                record.head().patient().name(),
                record.head().department(),
                moments.text(record.head().closedAt().toInstant()),
                record.documents().size(),
                RecordJson.retention(record.term()),
                record.custody().state());
    }
}
