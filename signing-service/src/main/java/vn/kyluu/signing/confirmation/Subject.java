package vn.kyluu.signing.confirmation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.signing.confirmation.ConfirmationRefusal.Reason;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.document.DocumentRefusal;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.OwnForms;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.RecordRefusal;
import vn.kyluu.signing.record.Records;

/** A document that may be confirmed now, and its record. */
public record Subject(MedicalRecord record, SubmittedDocument document) {
    /** Reads subjects; inside a unit of work. */
    public record Reader(Records records, Documents documents) {
        /**
         * The subject, its record open until the unit of work ends.
         *
         * @throws DocumentRefusal DOCUMENT_UNKNOWN, DOCUMENT_NOT_OPEN
         * @throws RecordRefusal RECORD_CLOSED
         * @throws ConfirmationRefusal NOT_FOR_PATIENTS
         * @throws vn.kyluu.signing.flow.FlowRefusal NOT_YOUR_TURN
         */
        public Subject read(UUID documentId) {
            return read(documentId, records::enter);
        }

        /** The same, its record kept from everybody else until the unit of work ends: for what must be counted. */
        public Subject readAlone(UUID documentId) {
            return read(documentId, records::lock);
        }

        private Subject read(UUID documentId, Function<String, Optional<MedicalRecord>> door) {
            SubmittedDocument document = documents
                    .find(documentId)
                    .orElseThrow(() -> new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_UNKNOWN));
            if (!document.state().isCurrent()) {
                throw new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_NOT_OPEN);
            }
            if (document.format() != DocumentFormat.PDF || OwnForms.contain(document.form())) {
                throw new ConfirmationRefusal(Reason.NOT_FOR_PATIENTS);
            }
            MedicalRecord record = door.apply(document.recordNumber())
                    .filter(MedicalRecord::isOpen)
                    .orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.RECORD_CLOSED));
            if (document.flow().patientStep().isPresent()) {
                document.flow().turnOf(Paper.PATIENT);
            }
            return new Subject(record, document);
        }

        /**
         * The same, if its bytes are still those.
         *
         * @throws ConfirmationRefusal CONFIRMED_CONTENT_DIFFERS
         */
        public Subject read(UUID documentId, Digest sha256) {
            return Optional.of(read(documentId))
                    .filter(each -> each.document().sha256().equals(sha256))
                    .orElseThrow(() -> new ConfirmationRefusal(Reason.CONFIRMED_CONTENT_DIFFERS));
        }
    }

    /** Who confirms: the one named, or the patient himself. */
    public Confirmant confirmant(Optional<Confirmant> named) {
        return named.orElseGet(() -> Confirmant.patient(record.head().patient()));
    }
}
