package vn.kyluu.signing.confirmation;

import java.time.Instant;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;

/**
 * That a document was confirmed; who did is in the paper only (R6).
 *
 * @param id of the sealed paper, a document of the same record
 * @param method {@code CODE}, {@code DEVICE} or {@code SIGNATURE}
 * @param covers SHA-256 of the bytes that were confirmed
 * @param attendedBy staff code
 */
public record PatientConfirmation(
        UUID id, UUID documentId, String method, Relation relation, Digest covers, String attendedBy, Instant at) {}
