package vn.kyluu.signing.record;

import java.time.Instant;

/**
 * What the archive confirms for one site.
 *
 * @param sha256 lower-case hexadecimal
 * @param lockedUntil nobody can delete it before
 * @param verifiedAt when it was read back and compared
 */
public record Receipt(String site, String versionId, String sha256, Instant lockedUntil, Instant verifiedAt) {}
