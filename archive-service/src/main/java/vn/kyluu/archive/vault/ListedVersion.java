package vn.kyluu.archive.vault;

import java.util.Optional;

/**
 * One line of a site's own list: a version of an object, or the mark of a deletion.
 *
 * @param path as the site has it; it need not be a key of ours
 * @param newest whether this is what a reader gets who asks for no version
 * @param deleteMarker whether it is the mark of a deletion, which hides the versions below it and has no bytes
 * @param size in bytes; 0 for a mark
 */
public record ListedVersion(String path, String versionId, boolean newest, boolean deleteMarker, long size) {
    /** The key, if the path is one of ours. */
    public Optional<ObjectKey> key() {
        return ObjectKey.parse(path);
    }
}
