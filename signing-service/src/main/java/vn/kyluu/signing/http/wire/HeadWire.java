package vn.kyluu.signing.http.wire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.record.Classification;
import vn.kyluu.signing.record.Encounter;
import vn.kyluu.signing.record.EncounterKind;
import vn.kyluu.signing.record.Patient;
import vn.kyluu.signing.record.RecordHead;

/** A record's head as the EMR sends it. */
@Schema(name = "RecordHead")
public record HeadWire(
        @Filled String facility,
        @NotNull @Valid PatientWire patient,
        @NotNull @Valid EncounterWire encounter,
        @Filled String department,
        @Nullable ClassificationWire classification) {

    /** Whom it is about. */
    @Schema(name = "Patient")
    public record PatientWire(
            @Filled String id,
            @Filled String name,
            @NotNull LocalDate birthDate,
            @Filled String sex,
            @Nullable String citizenId) {
        Patient patient() {
            return new Patient(id, name, birthDate, sex, Optional.ofNullable(citizenId));
        }

        static PatientWire of(Patient patient) {
            return new PatientWire(
                    patient.id(),
                    patient.name(),
                    patient.birthDate(),
                    patient.sex(),
                    patient.citizenId().orElse(null));
        }
    }

    /** The stay or visit. */
    @Schema(name = "Encounter")
    public record EncounterWire(
            @Filled String id,
            @NotNull EncounterKind kind,
            @NotNull OffsetDateTime admittedAt,
            @Nullable OffsetDateTime dischargedAt,
            @Nullable String outcome) {
        Encounter encounter() {
            return new Encounter(
                    id,
                    kind,
                    admittedAt.toInstant(),
                    Optional.ofNullable(dischargedAt).map(OffsetDateTime::toInstant),
                    Optional.ofNullable(outcome));
        }

        static EncounterWire of(Encounter encounter, Times times) {
            return new EncounterWire(
                    encounter.id(),
                    encounter.kind(),
                    times.at(encounter.admittedAt()),
                    times.at(encounter.dischargedAt()),
                    encounter.outcome().orElse(null));
        }
    }

    /** What decides how long the record is kept and who must sign; what is left out is false. */
    @Schema(name = "Classification")
    public record ClassificationWire(
            @Nullable Boolean death,
            @Nullable Boolean mentalHealth,
            @Nullable Boolean occupationalAccident,
            @Nullable Boolean trafficAccident,
            @Nullable Boolean transplant,
            @Nullable Boolean incident,
            @Nullable Boolean flagged,
            @Nullable Boolean surgery,
            @Nullable Boolean procedure,
            @Nullable Boolean transfusion) {
        Classification classification() {
            return new Classification(
                    isTrue(death),
                    isTrue(mentalHealth),
                    isTrue(occupationalAccident),
                    isTrue(trafficAccident),
                    isTrue(transplant),
                    isTrue(incident),
                    isTrue(flagged),
                    treatments());
        }

        private Set<Mark> treatments() {
            Set<Mark> treatments = EnumSet.noneOf(Mark.class);
            Map.of(
                            Mark.SURGERY,
                            isTrue(surgery),
                            Mark.PROCEDURE,
                            isTrue(procedure),
                            Mark.TRANSFUSION,
                            isTrue(transfusion))
                    .forEach((mark, holds) -> {
                        if (holds) {
                            treatments.add(mark);
                        }
                    });
            return treatments;
        }

        static ClassificationWire of(Classification classification) {
            return new ClassificationWire(
                    classification.death(),
                    classification.mentalHealth(),
                    classification.occupationalAccident(),
                    classification.trafficAccident(),
                    classification.transplant(),
                    classification.incident(),
                    classification.flagged(),
                    classification.treatments().contains(Mark.SURGERY),
                    classification.treatments().contains(Mark.PROCEDURE),
                    classification.treatments().contains(Mark.TRANSFUSION));
        }

        private static boolean isTrue(@Nullable Boolean value) {
            return Boolean.TRUE.equals(value);
        }
    }

    /** The head, once the constraints above have been checked. */
    public RecordHead head(String number) {
        return new RecordHead(
                number,
                facility,
                patient.patient(),
                encounter.encounter(),
                department,
                Optional.ofNullable(classification)
                        .map(ClassificationWire::classification)
                        .orElseGet(() -> new Classification(false, false, false, false, false, false)));
    }
}
