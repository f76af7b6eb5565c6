package vn.kyluu.archive.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

/** A row of archived_record. */
@NullUnmarked
@Entity
@Table(name = "archived_record")
class RecordRow {
    @Id
    @Column(name = "archive_id")
    UUID archiveId;

    // the database numbers the records; pages are cut along it
    @Generated
    @Column(insertable = false, updatable = false)
    Long serial;

    String code;

    @Column(name = "record_number")
    String recordNumber;

    String facility;
    String department;

    @Column(name = "patient_id")
    String patientId;

    @Column(name = "patient_name")
    String patientName;

    @Column(name = "birth_date")
    LocalDate birthDate;

    String sex;

    @Column(name = "citizen_id")
    String citizenId;

    @Column(name = "encounter_id")
    String encounterId;

    @Column(name = "encounter_kind")
    String encounterKind;

    @Column(name = "admitted_at")
    Instant admittedAt;

    @Column(name = "discharged_at")
    Instant dischargedAt;

    String outcome;
    String circumstances;

    @Column(name = "record_version")
    int recordVersion;

    @Column(name = "previous_manifest")
    String previousManifest;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_by")
    String closedBy;

    @Column(name = "class_code")
    String classCode;

    @Column(name = "legal_basis")
    String legalBasis;

    String source;
    String mark;

    @Column(name = "keep_until")
    LocalDate keepUntil;

    @Column(name = "received_at")
    Instant receivedAt;

    String state;

    @Column(name = "disposal_id", updatable = false)
    UUID disposalId;

    @Column(name = "destroyed_at", updatable = false)
    Instant destroyedAt;

    @OneToMany(mappedBy = "record", cascade = CascadeType.PERSIST)
    @OrderBy("n")
    List<FileRow> files = new ArrayList<>();
}
