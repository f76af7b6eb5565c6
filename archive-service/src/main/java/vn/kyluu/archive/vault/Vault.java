package vn.kyluu.archive.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One site that keeps bytes, written once. Implementations are safe for use by several threads and processes. */
public interface Vault {
    /** The site's name as configured, shown on receipts. */
    String site();

    /**
     * Puts an object for good, or adopts it if the same bytes are there already under this key.
     *
     * @throws WriteOnceViolation if the key holds other bytes, or the content is not what the key's digest says
     * @throws SiteOutage if the site cannot be written, or its disk is full
     */
    StoredObject put(ObjectKey key, ObjectLock lock, Content content);

    /**
     * Opens the newest version of an object, unchecked; the caller compares the digest and closes it.
     *
     * @return empty if there is no such object
     * @throws SiteOutage if the site cannot be read
     */
    Optional<Reading> open(ObjectKey key);

    /**
     * What the site says about an object, its lock included.
     *
     * @return empty if there is no such object
     * @throws SiteOutage if the site cannot be read, or the lock is damaged
     */
    Optional<StoredObject> stat(ObjectKey key);

    /**
     * Puts the bytes as a new version over whatever lies under the key: how a bad copy is mended. What was there stays below.
     *
     * @throws WriteOnceViolation if the content is not what the key's digest says
     * @throws SiteOutage if the site cannot be written, or its disk is full
     */
    StoredObject renew(ObjectKey key, ObjectLock lock, Content content);

    /**
     * Makes the lock of the newest version stricter or longer; never the opposite.
     *
     * @throws SiteOutage if the site cannot do it, or there is no such object
     */
    void extend(ObjectKey key, ObjectLock lock);

    /**
     * What the site says about every version of an object that has bytes, newest first; empty if there is none.
     *
     * @throws SiteOutage if the site cannot be read
     */
    List<StoredObject> versions(ObjectKey key);

    /**
     * Puts or lifts a hold on every version; a held object is kept beyond its lock.
     *
     * @throws SiteOutage if the site cannot do it, or there is no such object
     */
    void hold(ObjectKey key, boolean on);

    /**
     * Locks a few bytes for a day and tries to get rid of them by every way there is.
     *
     * @param now the moment from which the day counts
     * @throws SiteOutage if the trial could not be made to the end
     */
    LockTrial tryLock(Instant now);

    /**
     * All versions of everything the site holds, strangers' files and marks of deletion too, in no particular order; close
     * the stream. It may break off with a {@link SiteOutage} at any element.
     */
    Stream<ListedVersion> list();

    /**
     * What time it is at the site, by its own clock.
     *
     * @throws SiteOutage if it does not say
     */
    Instant time();

    /**
     * Asks for as little as tells whether the site works now; leaves nothing there.
     *
     * @throws SiteOutage if it does not
     */
    void probe();

    /** What {@link #probe} says is in the way; empty if the site works. */
    default Optional<SiteOutage.Reason> outage() {
        try {
            probe();
            return Optional.empty();
        } catch (SiteOutage e) {
            return Optional.of(e.reason());
        }
    }

    /**
     * Why the site is not asked to write now: what was in the way the last times, as far as this process knows. Asks nobody.
     *
     * @return empty if it may be written, as far as is known
     */
    default Optional<SiteOutage.Reason> refusal() {
        return Optional.empty();
    }

    /** Bytes that can be read again if a site fails in the middle. */
    interface Content {
        /** Opens the bytes from their beginning. */
        InputStream open() throws IOException;

        /** The file in which they lie; empty if they are in memory or come from elsewhere. */
        default Optional<Path> file() {
            return Optional.empty();
        }
    }
}
