package vn.kyluu.archive.vault;

import java.time.Instant;
import java.util.List;

/**
 * The one door through which something leaves a site: versions, one by one, and never against the site's own lock or hold.
 * Implementations are safe for use by several threads.
 */
public interface Eraser {
    /** The site's name as configured. */
    String site();

    /** What is left under a key: versions and marks of deletion; empty if nothing is. */
    List<ListedVersion> remains(ObjectKey key);

    /**
     * Removes one version or mark for good; one that is gone already is as good.
     *
     * @param now a time that is believed
     * @param coolingOff also pass over a lock in governance mode, which two persons may
     * @throws StillLocked if a lock or a hold keeps it
     * @throws SiteOutage if the site cannot be used now, or does not let us
     */
    void erase(ObjectKey key, String versionId, Instant now, boolean coolingOff);

    /** A lock or a hold keeps the version. Nothing was removed. */
    final class StillLocked extends RuntimeException {
        private final String site;

        /** A refusal of this site. */
        public StillLocked(String site, ObjectKey key) {
            super(site + " keeps " + key.path());
            this.site = site;
        }

        /** The site's name. */
        public String site() {
            return site;
        }
    }
}
