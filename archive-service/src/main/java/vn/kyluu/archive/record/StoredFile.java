package vn.kyluu.archive.record;

import vn.kyluu.ades.digest.Digest;
import vn.kyluu.archive.vault.ObjectKey;

/**
 * One file of an archival package.
 *
 * @param size in bytes
 * @param sha256 the catalogue's own digest: what a read is compared with
 * @param sha512 a second digest, should the first algorithm ever break
 * @param mediaType found in the bytes, not told by anybody
 */
public record StoredFile(ObjectKey key, long size, Digest sha256, Digest sha512, String mediaType) {}
