package vn.kyluu.archive.fixity;

import java.util.Optional;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Vault;

/** What can happen to a site below or beside the archive: rot, mistakes, and an administrator who means it. */
interface Tampering {
    /** The site as the archive uses it. */
    Vault vault();

    void flipsABit(ObjectKey key);

    void truncates(ObjectKey key);

    void loses(ObjectKey key);

    void makesUnreadable(ObjectKey key);

    /** Puts other bytes on top of ours. */
    void putsAnotherVersion(ObjectKey key);

    /** Takes a legal hold away below the site's own door. */
    void letsGo(ObjectKey key);

    void unlocks(ObjectKey key);

    /** Puts an object that the catalogue does not know. */
    void addsAStranger();

    /** Marks the object as deleted; empty if the kind of site knows no such mark. */
    Optional<Runnable> deletion(ObjectKey key);
}
