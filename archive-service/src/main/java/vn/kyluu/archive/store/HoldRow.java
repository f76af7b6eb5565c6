package vn.kyluu.archive.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;
import vn.kyluu.archive.hold.Hold;

/** A row of legal_hold with its records. */
@NullUnmarked
@Entity
@Table(name = "legal_hold")
class HoldRow {
    @Id
    UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    Long serial;

    @Column(name = "case_number")
    String caseNumber;

    String authority;
    String reason;

    @Column(name = "placed_by")
    String placedBy;

    @Column(name = "placed_at")
    Instant placedAt;

    @Column(name = "lifted_by")
    String liftedBy;

    @Column(name = "lifted_at")
    Instant liftedAt;

    @Column(name = "lift_reason")
    String liftReason;

    @ElementCollection
    @CollectionTable(name = "held_record", joinColumns = @JoinColumn(name = "hold_id"))
    @Column(name = "archive_id")
    Set<UUID> records = new HashSet<>();

    static HoldRow of(Hold hold) {
        HoldRow row = new HoldRow();
        row.id = hold.id();
        row.caseNumber = hold.caseNumber();
        row.authority = hold.authority();
        row.reason = hold.reason();
        row.placedBy = hold.placedBy();
        row.placedAt = hold.placedAt();
        row.records.addAll(hold.records());
        return row;
    }

    Hold hold() {
        Optional<Hold.Lifting> lifting =
                Optional.ofNullable(liftedAt).map(at -> new Hold.Lifting(liftedBy, at, liftReason));
        return new Hold(id, records, caseNumber, authority, reason, placedBy, placedAt, lifting);
    }
}
