package vn.kyluu.signing.http.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.completeness.RequiredForm;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.MissingSignature;
import vn.kyluu.signing.record.RecordHead;
import vn.kyluu.signing.record.RecordView;

/** A record: its head, its documents, what is missing, and where its closing stands. */
@Schema(name = "Record")
public record RecordWire(
        String recordNumber,
        String facility,
        HeadWire.PatientWire patient,
        HeadWire.EncounterWire encounter,
        String department,
        HeadWire.ClassificationWire classification,
        List<DocumentWire> documents,
        List<Missing> missing,
        List<MissingForm> missingForms,
        ClosureWire closure) {

    /**
     * A paper that the record must hold before it is closed, and does not.
     *
     * @param forms codes of which one is enough
     * @param onlyIf marks of the record because of which it is demanded; left out: always
     */
    @Schema(name = "MissingForm")
    public record MissingForm(
            List<String> forms, String title, @Nullable List<String> onlyIf, String legalBasis) {
        static MissingForm of(RequiredForm form) {
            return new MissingForm(
                    form.forms(),
                    form.titleVi(),
                    form.onlyIf().isEmpty()
                            ? null
                            : form.onlyIf().stream().sorted().map(Mark::code).toList(),
                    form.legalBasis());
        }
    }

    /**
     * A signature that is still to come.
     *
     * @param turn whether it can be made now; else others come first
     * @param assignee staff code of the only one who may
     */
    @Schema(name = "MissingSignature")
    public record Missing(
            UUID documentId,
            String title,
            String step,
            String role,
            boolean turn,
            @Nullable String assignee,
            @Nullable OffsetDateTime dueAt,
            boolean overdue) {
        static Missing of(MissingSignature missing, Times times, Instant now) {
            return new Missing(
                    missing.documentId(),
                    missing.title(),
                    missing.step(),
                    missing.role().code(),
                    missing.isTurn(),
                    missing.assignee().orElse(null),
                    times.at(missing.dueAt()),
                    missing.dueAt().filter(now::isAfter).isPresent());
        }
    }

    /** With what the caller may do with each document. */
    public static RecordWire of(
            RecordView view, Function<SubmittedDocument, List<String>> acts, Times times, Instant now) {
        return of(
                view.record(),
                view.documents().stream()
                        .map(document -> DocumentWire.offering(document, acts.apply(document), times))
                        .toList(),
                view.missing().stream()
                        .map(missing -> Missing.of(missing, times, now))
                        .toList(),
                view.lacking().stream().map(MissingForm::of).toList(),
                times);
    }

    private static RecordWire of(
            MedicalRecord medicalRecord,
            List<DocumentWire> documents,
            List<Missing> missing,
            List<MissingForm> missingForms,
            Times times) {
        RecordHead head = medicalRecord.head();
        return new RecordWire(
                head.number(),
                head.facility(),
                HeadWire.PatientWire.of(head.patient()),
                HeadWire.EncounterWire.of(head.encounter(), times),
                head.department(),
                HeadWire.ClassificationWire.of(head.classification()),
                documents,
                missing,
                missingForms,
                ClosureWire.of(medicalRecord, times));
    }
}
