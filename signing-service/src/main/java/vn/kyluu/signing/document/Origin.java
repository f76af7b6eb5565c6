package vn.kyluu.signing.document;

import java.time.Instant;
import java.util.Optional;

/**
 * How a document came.
 *
 * @param submittedBy staff code
 * @param department code; of the submitter if it has one, else of the record
 * @param correctionReason why it replaces another one
 * @param addendumReason why it came after the record was closed
 */
public record Origin(
        String submittedBy,
        String department,
        Instant submittedAt,
        Optional<String> correctionReason,
        Optional<String> addendumReason) {
    /** In time. */
    public Origin(String submittedBy, String department, Instant submittedAt, Optional<String> correctionReason) {
        this(submittedBy, department, submittedAt, correctionReason, Optional.empty());
    }
}
