package vn.kyluu.signing.http.wire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.closing.ClosingItem;
import vn.kyluu.signing.closing.ClosingOrder;

/**
 * An order to close many records, and how far it is.
 *
 * @param manifestDocumentIds of what is closed: for one authorization of each signer
 */
@Schema(name = "Closings")
public record ClosingsWire(
        UUID closingId,
        String orderedBy,
        OffsetDateTime orderedAt,
        @Nullable OffsetDateTime cancelledAt,
        int total,
        long waiting,
        long closed,
        long refused,
        long cancelled,
        List<UUID> manifestDocumentIds,
        List<Item> items) {

    /**
     * One record.
     *
     * @param problem code as in a problem's type: of the refusal, or of the machine that is waited for
     * @param missing signatures and papers
     */
    @Schema(name = "ClosingItem")
    public record Item(
            String recordNumber,

            @Schema(enumeration = {"WAITING", "CLOSED", "REFUSED", "CANCELLED"})
            String state,

            @Nullable UUID manifestDocumentId,
            @Nullable String problem,
            @Nullable List<String> missing) {
        static Item of(ClosingItem item) {
            return new Item(
                    item.recordNumber(),
                    item.state().name(),
                    item.manifest().orElse(null),
                    item.problem().orElse(null),
                    item.missing().isEmpty() ? null : item.missing());
        }
    }

    /** What is asked: numbers, or a day in the facility's calendar. */
    @Schema(name = "ClosingsRequest")
    public record Request(
            @Nullable List<@Filled String> recordNumbers,
            @Nullable LocalDate dischargedOn) {}

    public static ClosingsWire of(ClosingOrder order, Times times) {
        return new ClosingsWire(
                order.id(),
                order.orderedBy(),
                times.at(order.orderedAt()),
                times.at(order.cancelledAt()),
                order.items().size(),
                order.count(ClosingItem.State.WAITING),
                order.count(ClosingItem.State.CLOSED),
                order.count(ClosingItem.State.REFUSED),
                order.count(ClosingItem.State.CANCELLED),
                order.manifests(),
                order.items().stream().map(Item::of).toList());
    }
}
