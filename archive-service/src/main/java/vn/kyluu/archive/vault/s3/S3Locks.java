package vn.kyluu.archive.vault.s3;

import io.minio.DisableObjectLegalHoldArgs;
import io.minio.EnableObjectLegalHoldArgs;
import io.minio.GetObjectResponse;
import io.minio.HeadObjectResponse;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.StoredObject;

/** Locks and holds in the words of the store, and back. */
final class S3Locks {
    private final S3Site site;
    private final S3Connection connection;
    private final S3Listing listing;

    S3Locks(S3Site site, S3Connection connection, S3Listing listing) {
        this.site = site;
        this.connection = connection;
        this.listing = listing;
    }

    void extend(ObjectKey key, ObjectLock lock) throws S3Failure {
        RetentionMode mode =
                lock.mode() == ObjectLock.Mode.COMPLIANCE ? RetentionMode.COMPLIANCE : RetentionMode.GOVERNANCE;
        SetObjectRetentionArgs request = SetObjectRetentionArgs.builder()
                .bucket(site.bucket())
                .object(key.path())
                .config(new Retention(mode, lock.retainUntil().atZone(ZoneOffset.UTC)))
                // stores take a change of mode for a weakening, also this one: it ends a cooling-off
                .bypassGovernanceMode(mode == RetentionMode.COMPLIANCE)
                .build();
        connection.ask(client -> client.setObjectRetention(request));
    }

    /** On every version, each by its name: the store itself would take the newest alone. */
    void hold(ObjectKey key, boolean on) throws S3Failure {
        List<ListedVersion> versions = withBytes(key);
        if (versions.isEmpty()) {
            throw S3Failure.of(new IllegalStateException("no such object"));
        }
        for (ListedVersion version : versions) {
            hold(key, version.versionId(), on);
        }
    }

    private void hold(ObjectKey key, String version, boolean on) throws S3Failure {
        if (on) {
            EnableObjectLegalHoldArgs request = EnableObjectLegalHoldArgs.builder()
                    .bucket(site.bucket())
                    .object(key.path())
                    .versionId(version)
                    .build();
            connection.ask(client -> client.enableObjectLegalHold(request));
        } else {
            DisableObjectLegalHoldArgs request = DisableObjectLegalHoldArgs.builder()
                    .bucket(site.bucket())
                    .object(key.path())
                    .versionId(version)
                    .build();
            connection.ask(client -> client.disableObjectLegalHold(request));
        }
    }

    /** Every version that has bytes, newest first, as the list has them. */
    List<StoredObject> versions(ObjectKey key) throws S3Failure {
        List<StoredObject> found = new ArrayList<>();
        for (ListedVersion version : withBytes(key)) {
            StatObjectArgs request = StatObjectArgs.builder()
                    .bucket(site.bucket())
                    .object(key.path())
                    .versionId(version.versionId())
                    .build();
            found.add(object(key, connection.ask(client -> client.statObject(request))));
        }
        return found;
    }

    private List<ListedVersion> withBytes(ObjectKey key) {
        try (Stream<ListedVersion> lines = listing.under(key.path())) {
            return lines.filter(line -> line.path().equals(key.path()) && !line.deleteMarker())
                    .toList();
        }
    }

    /** The answer to a GET has the same headers, and they are of the version whose bytes it brings. */
    static StoredObject opened(ObjectKey key, GetObjectResponse answer) {
        return object(key, new HeadObjectResponse(answer.headers(), answer.bucket(), answer.region(), answer.object()));
    }

    static StoredObject object(ObjectKey key, HeadObjectResponse answer) {
        ObjectLock lock = answer.lockMode() == null || answer.lockRetainUntilDate() == null
                ? ObjectLock.NONE
                : new ObjectLock(
                        answer.lockMode() == RetentionMode.COMPLIANCE
                                ? ObjectLock.Mode.COMPLIANCE
                                : ObjectLock.Mode.GOVERNANCE,
                        answer.lockRetainUntilDate().toInstant());
        boolean held = answer.lockLegalHold() != null && answer.lockLegalHold().status();
        return new StoredObject(key, answer.versionId(), answer.size(), lock, held);
    }
}
