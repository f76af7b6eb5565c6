package vn.kyluu.signing.document;

import java.time.Instant;
import java.util.Optional;

/**
 * How a document came.
 *
 * @param submittedBy staff code
 * @param department code; of the submitter if it has one, else of the record
 * @param correctionReason why it replaces another one
 */
public record Origin(String submittedBy, String department, Instant submittedAt, Optional<String> correctionReason) {}
