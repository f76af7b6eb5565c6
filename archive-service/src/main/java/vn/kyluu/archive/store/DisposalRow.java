package vn.kyluu.archive.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;
import vn.kyluu.archive.disposal.Disposal;

/** A row of disposal with its approvals and records. */
@NullUnmarked
@Entity
@Table(name = "disposal")
class DisposalRow {
    @Id
    UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    Long serial;

    String kind;
    String reason;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    String state;

    @Column(name = "state_at")
    Instant stateAt;

    @Column(name = "ended_by")
    String endedBy;

    String trouble;

    @Column(name = "lease_until")
    Instant leaseUntil;

    @Column(name = "minutes_json")
    String minutesJson;

    @Column(name = "minutes_pdf")
    byte[] minutesPdf;

    @ElementCollection
    @CollectionTable(name = "disposal_approval", joinColumns = @JoinColumn(name = "disposal_id"))
    @OrderBy("at")
    List<ApprovalPart> approvals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "disposal_item", joinColumns = @JoinColumn(name = "disposal_id"))
    @OrderBy("recordNumber")
    List<ItemPart> items = new ArrayList<>();

    static DisposalRow of(Disposal disposal) {
        DisposalRow row = new DisposalRow();
        row.id = disposal.id();
        row.kind = disposal.kind().name();
        row.reason = disposal.reason();
        row.proposedBy = disposal.proposedBy();
        row.proposedAt = disposal.proposedAt();
        row.state = disposal.state().name();
        row.stateAt = disposal.stateAt();
        disposal.items().forEach(item -> row.items.add(ItemPart.of(item)));
        return row;
    }

    Disposal disposal() {
        return new Disposal(
                id,
                Disposal.Kind.valueOf(kind),
                reason,
                proposedBy,
                proposedAt,
                Disposal.State.valueOf(state),
                stateAt,
                items.stream().map(ItemPart::item).toList(),
                approvals.stream()
                        .map(part -> new Disposal.Approval(part.staffCode, part.director, part.at))
                        .toList(),
                Optional.ofNullable(trouble));
    }

    /** A row of disposal_approval. */
    @NullUnmarked
    @Embeddable
    static class ApprovalPart {
        @Column(name = "staff_code")
        String staffCode;

        boolean director;
        Instant at;

        static ApprovalPart of(Disposal.Approval approval) {
            ApprovalPart part = new ApprovalPart();
            part.staffCode = approval.staffCode();
            part.director = approval.director();
            part.at = approval.at();
            return part;
        }
    }

    /** A row of disposal_item. */
    @NullUnmarked
    @Embeddable
    static class ItemPart {
        @Column(name = "archive_id")
        UUID archiveId;

        @Column(name = "record_number")
        String recordNumber;

        @Column(name = "record_version")
        int recordVersion;

        @Column(name = "class_code")
        String classCode;

        @Column(name = "legal_basis")
        String legalBasis;

        @Column(name = "keep_until")
        LocalDate keepUntil;

        @Column(name = "received_at")
        Instant receivedAt;

        @Column(name = "closing_sha256")
        String closingSha256;

        @Column(name = "package_sha256")
        String packageSha256;

        int documents;
        String excluded;

        static ItemPart of(Disposal.Item item) {
            ItemPart part = new ItemPart();
            part.archiveId = item.archiveId();
            part.recordNumber = item.recordNumber();
            part.recordVersion = item.recordVersion();
            part.classCode = item.classCode();
            part.legalBasis = item.legalBasis();
            part.keepUntil = item.keepUntil().orElse(null);
            part.receivedAt = item.receivedAt();
            part.closingSha256 = item.closingSha256();
            part.packageSha256 = item.packageSha256();
            part.documents = item.documents();
            return part;
        }

        Disposal.Item item() {
            return new Disposal.Item(
                    archiveId,
                    recordNumber,
                    recordVersion,
                    classCode,
                    legalBasis,
                    Optional.ofNullable(keepUntil),
                    receivedAt,
                    closingSha256,
                    packageSha256,
                    documents,
                    Optional.ofNullable(excluded));
        }
    }
}
