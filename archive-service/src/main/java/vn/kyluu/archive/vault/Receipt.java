package vn.kyluu.archive.vault;

import java.time.Instant;
import vn.kyluu.ades.digest.Digest;

/**
 * A site holds these bytes under this lock: seen by reading all of them back.
 *
 * @param site the site's name
 * @param versionId the site's own name for this writing
 * @param sha256 of the bytes as they were read back
 * @param verifiedAt when they were read back
 */
public record Receipt(String site, String versionId, Digest sha256, Instant lockedUntil, Instant verifiedAt) {}
