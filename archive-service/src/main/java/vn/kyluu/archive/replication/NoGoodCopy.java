package vn.kyluu.archive.replication;

import vn.kyluu.archive.vault.ObjectKey;

/** Neither site has given the right bytes now. Incidents say for each why; trying again helps if a site was away. */
public final class NoGoodCopy extends RuntimeException {
    /** No good copy of this object. */
    public NoGoodCopy(ObjectKey key) {
        super("no good copy of " + key.path());
    }
}
