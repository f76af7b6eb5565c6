package vn.kyluu.signing.store.row;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.record.Classification;
import vn.kyluu.signing.record.Encounter;
import vn.kyluu.signing.record.EncounterKind;
import vn.kyluu.signing.record.KeptVersion;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Patient;
import vn.kyluu.signing.record.RecordHead;

/** A record. */
@Entity
@Table(name = "medical_record")
@SuppressWarnings("NullAway.Init")
public class RecordRow {
    @Id
    private String number;

    @Version
    private long version;

    private String facility;
    private String department;

    @Column(name = "patient_id")
    private String patientId;

    @Column(name = "patient_name")
    private String patientName;

    @Column(name = "patient_birth_date")
    private LocalDate patientBirthDate;

    @Column(name = "patient_sex")
    private String patientSex;

    @Column(name = "patient_citizen_id")
    private @Nullable String patientCitizenId;

    @Column(name = "encounter_id")
    private String encounterId;

    @Column(name = "encounter_kind")
    @Enumerated(EnumType.STRING)
    private EncounterKind encounterKind;

    @Column(name = "admitted_at")
    private Instant admittedAt;

    @Column(name = "discharged_at")
    private @Nullable Instant dischargedAt;

    private @Nullable String outcome;
    private boolean death;

    @Column(name = "mental_health")
    private boolean mentalHealth;

    @Column(name = "occupational_accident")
    private boolean occupationalAccident;

    @Column(name = "traffic_accident")
    private boolean trafficAccident;

    private boolean transplant;
    private boolean incident;
    private boolean flagged;

    /** Codes, with commas between them. */
    private String treatments;

    @Embedded
    private ClosurePart closure;

    /** How many follow; while there are none their table is not asked. */
    @Column(name = "kept_versions")
    private int keptVersions;

    @ElementCollection
    @CollectionTable(name = "archived_version", joinColumns = @JoinColumn(name = "record_number"))
    @OrderColumn(name = "place")
    private List<KeptPart> kept = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "archive_receipt", joinColumns = @JoinColumn(name = "record_number"))
    @OrderColumn(name = "place")
    private List<ReceiptPart> receipts = new ArrayList<>();

    /** For Hibernate. */
    protected RecordRow() {}

    public RecordRow(MedicalRecord record) {
        this.number = record.head().number();
        fill(record);
    }

    public long version() {
        return version;
    }

    public final void fill(MedicalRecord record) {
        RecordHead head = record.head();
        this.facility = head.facility();
        this.department = head.department();
        this.patientId = head.patient().id();
        this.patientName = head.patient().name();
        this.patientBirthDate = head.patient().birthDate();
        this.patientSex = head.patient().sex();
        this.patientCitizenId = head.patient().citizenId().orElse(null);
        this.encounterId = head.encounter().id();
        this.encounterKind = head.encounter().kind();
        this.admittedAt = head.encounter().admittedAt();
        this.dischargedAt = head.encounter().dischargedAt().orElse(null);
        this.outcome = head.encounter().outcome().orElse(null);
        this.death = head.classification().death();
        this.mentalHealth = head.classification().mentalHealth();
        this.occupationalAccident = head.classification().occupationalAccident();
        this.trafficAccident = head.classification().trafficAccident();
        this.transplant = head.classification().transplant();
        this.incident = head.classification().incident();
        this.flagged = head.classification().flagged();
        this.treatments = head.classification().treatments().stream()
                .map(Mark::code)
                .sorted()
                .collect(Collectors.joining(","));
        this.closure = new ClosurePart(record.closure());
        record.kept().stream().skip(keptVersions).forEach(version -> {
            kept.add(new KeptPart(version));
            version.receipts().forEach(each -> receipts.add(new ReceiptPart(version.number(), each)));
        });
        this.keptVersions = record.kept().size();
    }

    private List<KeptVersion> keptValues() {
        if (keptVersions == 0) {
            return List.of();
        }
        return kept.stream()
                .map(version -> version.value(receipts.stream()
                        .filter(each -> each.recordVersion() == version.number())
                        .map(ReceiptPart::value)
                        .toList()))
                .toList();
    }

    public MedicalRecord value() {
        List<KeptVersion> versions = keptValues();
        return new MedicalRecord(
                new RecordHead(
                        number,
                        facility,
                        new Patient(
                                patientId,
                                patientName,
                                patientBirthDate,
                                patientSex,
                                Optional.ofNullable(patientCitizenId)),
                        new Encounter(
                                encounterId,
                                encounterKind,
                                admittedAt,
                                Optional.ofNullable(dischargedAt),
                                Optional.ofNullable(outcome)),
                        department,
                        new Classification(
                                death,
                                mentalHealth,
                                occupationalAccident,
                                trafficAccident,
                                transplant,
                                incident,
                                flagged,
                                Arrays.stream(treatments.split(","))
                                        .flatMap(code -> Mark.of(code).stream())
                                        .collect(Collectors.toSet()))),
                closure.value(
                        versions.isEmpty()
                                ? List.of()
                                : versions.get(versions.size() - 1).receipts()),
                versions,
                version);
    }
}
