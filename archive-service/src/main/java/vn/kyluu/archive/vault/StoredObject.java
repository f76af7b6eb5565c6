package vn.kyluu.archive.vault;

import vn.kyluu.ades.digest.Digest;

/**
 * What a site says it holds under a key.
 *
 * @param versionId the site's own name for this writing
 * @param size in bytes, 0 or more
 * @param sha256 as noted at the writing; only reading the bytes proves it
 */
public record StoredObject(ObjectKey key, String versionId, long size, Digest sha256, ObjectLock lock) {}
