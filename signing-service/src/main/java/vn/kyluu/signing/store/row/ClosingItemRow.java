package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.closing.ClosingItem;

/** One record of an order to close many. */
@Entity
@Table(name = "closing_item")
@SuppressWarnings("NullAway.Init")
public class ClosingItemRow {
    @EmbeddedId
    private Key id;

    @Column(name = "record_number")
    private String recordNumber;

    @Enumerated(EnumType.STRING)
    private ClosingItem.State state;

    @Column(name = "manifest_id")
    private @Nullable UUID manifestId;

    private @Nullable String problem;

    /** One a line. */
    private String missing;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    /** For Hibernate. */
    protected ClosingItemRow() {}

    public ClosingItemRow(UUID order, int place, ClosingItem item) {
        this.id = new Key(order, place);
        this.recordNumber = item.recordNumber();
        this.state = item.state();
        fill(item);
    }

    public UUID order() {
        return id.orderId;
    }

    public void putOff(Instant until) {
        this.nextAttemptAt = until;
    }

    /** Takes over what may change; a record that was closed is closed, whatever was cancelled meanwhile. */
    public final void fill(ClosingItem item) {
        if (state == ClosingItem.State.CANCELLED && item.state() != ClosingItem.State.CLOSED) {
            return;
        }
        this.state = item.state();
        this.manifestId = item.manifest().orElse(null);
        this.problem = item.problem().orElse(null);
        this.missing = String.join("\n", item.missing());
        this.attempts = item.attempts();
        this.nextAttemptAt = item.nextAttemptAt();
    }

    public ClosingItem value() {
        return new ClosingItem(
                recordNumber,
                state,
                Optional.ofNullable(manifestId),
                Optional.ofNullable(problem),
                missing.isEmpty() ? List.of() : missing.lines().toList(),
                attempts,
                nextAttemptAt);
    }

    /** Its place in its order. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "order_id")
        private UUID orderId;

        private int place;

        /** For Hibernate. */
        protected Key() {}

        Key(UUID orderId, int place) {
            this.orderId = orderId;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.orderId.equals(orderId) && key.place == place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(orderId, place);
        }
    }
}
