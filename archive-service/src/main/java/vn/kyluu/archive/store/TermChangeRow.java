package vn.kyluu.archive.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.term.TermChange;

/** A row of term_change. */
@NullUnmarked
@Entity
@Table(name = "term_change")
class TermChangeRow {
    @Id
    UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    Long serial;

    @Column(name = "archive_id")
    UUID archiveId;

    @Column(name = "class_from")
    String classFrom;

    @Column(name = "basis_from")
    String basisFrom;

    @Column(name = "source_from")
    String sourceFrom;

    @Column(name = "mark_from")
    String markFrom;

    @Column(name = "until_from")
    LocalDate untilFrom;

    @Column(name = "class_to")
    String classTo;

    @Column(name = "basis_to")
    String basisTo;

    @Column(name = "source_to")
    String sourceTo;

    @Column(name = "mark_to")
    String markTo;

    @Column(name = "until_to")
    LocalDate untilTo;

    String reason;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "approved_at")
    Instant approvedAt;

    static TermChangeRow of(TermChange change) {
        TermChangeRow row = new TermChangeRow();
        row.id = change.id();
        row.archiveId = change.archiveId();
        row.classFrom = change.from().classCode();
        row.basisFrom = change.from().legalBasis();
        row.sourceFrom = change.from().source();
        row.markFrom = change.from().mark();
        row.untilFrom = change.from().until().orElse(null);
        row.classTo = change.to().classCode();
        row.basisTo = change.to().legalBasis();
        row.sourceTo = change.to().source();
        row.markTo = change.to().mark();
        row.untilTo = change.to().until().orElse(null);
        row.reason = change.reason();
        row.proposedBy = change.proposedBy();
        row.proposedAt = change.proposedAt();
        return row;
    }

    TermChange change() {
        return new TermChange(
                id,
                archiveId,
                new RetentionTerm(classFrom, basisFrom, sourceFrom, markFrom, Optional.ofNullable(untilFrom)),
                new RetentionTerm(classTo, basisTo, sourceTo, markTo, Optional.ofNullable(untilTo)),
                reason,
                proposedBy,
                proposedAt,
                Optional.ofNullable(approvedBy),
                Optional.ofNullable(approvedAt));
    }
}
