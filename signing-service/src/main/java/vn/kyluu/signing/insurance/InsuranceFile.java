package vn.kyluu.signing.insurance;

import java.time.Instant;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;

/**
 * A file that was sealed.
 *
 * @param facility MACSKCB
 * @param dossiers how many
 * @param sha256 of the sealed bytes
 * @param sealedBy staff code of who asked for it
 */
public record InsuranceFile(
        UUID id, String facility, int dossiers, Digest sha256, long size, String sealedBy, Instant sealedAt) {}
