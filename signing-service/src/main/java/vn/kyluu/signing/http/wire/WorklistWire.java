package vn.kyluu.signing.http.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.worklist.WorklistEntry;
import vn.kyluu.signing.worklist.WorklistPage;

/**
 * What waits for a signer, oldest deadline first.
 *
 * @param next cursor for the parameter {@code after}; left out on the last page
 */
@Schema(name = "Worklist")
public record WorklistWire(List<Item> items, @Nullable String next) {

    /**
     * One step that may be signed now.
     *
     * @param onBehalfOf staff code of the one in whose place the caller would sign
     */
    @Schema(name = "WorklistItem")
    public record Item(
            UUID documentId,
            String recordNumber,
            String patientName,
            String form,
            String title,
            String step,
            String stepTitle,
            String role,
            @Nullable String assignee,
            String department,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt,
            boolean overdue,
            @Nullable String onBehalfOf) {
        static Item of(WorklistEntry entry, Times times, Instant now) {
            return new Item(
                    entry.documentId(),
                    entry.recordNumber(),
                    entry.patientName(),
                    entry.form(),
                    entry.title(),
                    entry.step(),
                    entry.stepTitleVi(),
                    entry.role().code(),
                    entry.assignee().orElse(null),
                    entry.department(),
                    times.at(entry.openedAt()),
                    times.at(entry.dueAt()),
                    entry.dueAt().filter(now::isAfter).isPresent(),
                    entry.onBehalfOf().orElse(null));
        }
    }

    public static WorklistWire of(WorklistPage page, Times times, Instant now) {
        return new WorklistWire(
                page.items().stream().map(entry -> Item.of(entry, times, now)).toList(),
                page.next().orElse(null));
    }
}
