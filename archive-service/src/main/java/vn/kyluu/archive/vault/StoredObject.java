package vn.kyluu.archive.vault;

/**
 * What a site says it holds under a key, in the newest version.
 *
 * @param versionId the site's own name for this writing
 * @param size in bytes, 0 or more
 * @param held whether a legal hold keeps the object beyond its lock
 */
public record StoredObject(ObjectKey key, String versionId, long size, ObjectLock lock, boolean held) {}
