package vn.kyluu.archive.vault.s3;

import io.minio.RemoveObjectArgs;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.kyluu.archive.vault.Eraser;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;

/** Removes expired versions from an object store, with keys of its own: those of the archive may remove nothing. */
public final class S3Eraser implements Eraser {
    private final S3Site site;
    private final S3Connection connection;
    private final S3Listing listing;
    private final S3Locks locks;

    /** The eraser of this bucket. */
    public S3Eraser(S3Site site) {
        this.site = site;
        this.connection = new S3Connection(site);
        this.listing = new S3Listing(site, connection);
        this.locks = new S3Locks(site, connection, listing);
    }

    @Override
    public String site() {
        return site.name();
    }

    @Override
    public List<ListedVersion> remains(ObjectKey key) {
        try (Stream<ListedVersion> lines = listing.under(key.path())) {
            return lines.filter(line -> line.path().equals(key.path())).toList();
        }
    }

    /** Asks the lock first and lets the store refuse all the same; then looks whether it is gone. */
    @Override
    public void erase(ObjectKey key, String versionId, Instant now, boolean coolingOff) {
        boolean bypass = false;
        try {
            for (StoredObject version : locks.versions(key)) {
                if (version.versionId().equals(versionId)) {
                    boolean cooling = coolingOff && version.lock().mode() == ObjectLock.Mode.GOVERNANCE;
                    if (version.held() || (version.lock().retainUntil().isAfter(now) && !cooling)) {
                        throw new StillLocked(site.name(), key);
                    }
                    bypass = cooling && version.lock().retainUntil().isAfter(now);
                }
            }
            RemoveObjectArgs request = RemoveObjectArgs.builder()
                    .bucket(site.bucket())
                    .object(key.path())
                    .versionId(versionId)
                    .bypassGovernanceMode(bypass)
                    .build();
            connection.ask(client -> client.removeObject(request));
        } catch (S3Failure e) {
            throw e.outage(site.name(), SiteOutage.Reason.UNWRITABLE);
        }
    }
}
