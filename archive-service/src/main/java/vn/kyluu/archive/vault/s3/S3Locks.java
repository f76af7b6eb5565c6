package vn.kyluu.archive.vault.s3;

import io.minio.DisableObjectLegalHoldArgs;
import io.minio.EnableObjectLegalHoldArgs;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectResponse;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.time.ZoneOffset;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.StoredObject;

/** Locks and holds in the words of the store, and back. */
final class S3Locks {
    private final S3Site site;
    private final S3Connection connection;

    S3Locks(S3Site site, S3Connection connection) {
        this.site = site;
        this.connection = connection;
    }

    void extend(ObjectKey key, ObjectLock lock) throws S3Failure {
        RetentionMode mode =
                lock.mode() == ObjectLock.Mode.COMPLIANCE ? RetentionMode.COMPLIANCE : RetentionMode.GOVERNANCE;
        SetObjectRetentionArgs request = SetObjectRetentionArgs.builder()
                .bucket(site.bucket())
                .object(key.path())
                .config(new Retention(mode, lock.retainUntil().atZone(ZoneOffset.UTC)))
                .build();
        connection.ask(client -> client.setObjectRetention(request));
    }

    void hold(ObjectKey key, boolean on) throws S3Failure {
        if (on) {
            EnableObjectLegalHoldArgs request = EnableObjectLegalHoldArgs.builder()
                    .bucket(site.bucket())
                    .object(key.path())
                    .build();
            connection.ask(client -> client.enableObjectLegalHold(request));
        } else {
            DisableObjectLegalHoldArgs request = DisableObjectLegalHoldArgs.builder()
                    .bucket(site.bucket())
                    .object(key.path())
                    .build();
            connection.ask(client -> client.disableObjectLegalHold(request));
        }
    }

    static StoredObject object(ObjectKey key, StatObjectResponse answer) {
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
