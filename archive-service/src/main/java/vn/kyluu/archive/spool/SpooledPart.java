package vn.kyluu.archive.spool;

import java.nio.file.Path;
import vn.kyluu.ades.digest.Digest;

/**
 * One part as it was laid down.
 *
 * @param name the part's name as the sender called it
 * @param mediaType found in the bytes
 */
public record SpooledPart(String name, Path file, long size, Digest sha256, Digest sha512, String mediaType) {
    @Override
    public String toString() {
        return "SpooledPart[" + size + " bytes, " + mediaType + "]";
    }
}
