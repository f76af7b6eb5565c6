package vn.kyluu.archive.rebuild;

import vn.kyluu.archive.vault.ObjectKey;

/** A package does not explain itself. */
public final class MalformedPackage extends RuntimeException {
    MalformedPackage(ObjectKey key, Throwable cause) {
        super("not a package: " + key.path(), cause);
    }
}
