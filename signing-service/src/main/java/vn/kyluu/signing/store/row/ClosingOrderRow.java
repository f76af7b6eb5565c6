package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.closing.ClosingItem;
import vn.kyluu.signing.closing.ClosingOrder;

/** An order to close many records, without them. */
@Entity
@Table(name = "closing_order")
@SuppressWarnings("NullAway.Init")
public class ClosingOrderRow {
    @Id
    private UUID id;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    /** For Hibernate. */
    protected ClosingOrderRow() {}

    public ClosingOrderRow(ClosingOrder order) {
        this.id = order.id();
        this.orderedBy = order.orderedBy();
        this.requestId = order.requestId();
        this.orderedAt = order.orderedAt();
        this.cancelledAt = order.cancelledAt().orElse(null);
    }

    public ClosingOrder value(List<ClosingItem> items) {
        return new ClosingOrder(id, orderedBy, requestId, orderedAt, Optional.ofNullable(cancelledAt), items);
    }
}
