package vn.kyluu.archive.vault.s3;

import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SetBucketLifecycleArgs;
import io.minio.SetBucketVersioningArgs;
import io.minio.messages.Filter;
import io.minio.messages.LifecycleConfiguration;
import io.minio.messages.Status;
import io.minio.messages.VersioningConfiguration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.ObjectKey;

/** What the person who runs a store can do to us, on purpose or by mistake. */
public final class StoreAdministrator {
    private final S3Site site;
    private final MinioAsyncClient client;

    public StoreAdministrator(S3Site site) {
        this.site = site;
        this.client = new S3Connection(site).client();
    }

    /** A client call, whose exceptions are checked ones. */
    private interface Act {
        CompletableFuture<?> with(MinioAsyncClient client) throws Exception;
    }

    private void does(Act act) {
        try {
            act.with(client).join();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A site in a bucket of its own, in which the administrator is also the archive. */
    public S3Site freshBucket(boolean objectLock) {
        String name = "b-" + UUID.randomUUID();
        does(minio -> minio.makeBucket(
                MakeBucketArgs.builder().bucket(name).objectLock(objectLock).build()));
        return new S3Site(
                site.name(), site.endpoint(), site.region(), name, site.accessKey(), site.secretKey(), site.timeout());
    }

    public static void keepVersionsIn(S3Site site) {
        new StoreAdministrator(site)
                .does(minio -> minio.setBucketVersioning(SetBucketVersioningArgs.builder()
                        .bucket(site.bucket())
                        .config(new VersioningConfiguration(VersioningConfiguration.Status.ENABLED, null, null, null))
                        .build()));
    }

    public static void expireOldVersionsIn(S3Site site) {
        var rule = new LifecycleConfiguration.Rule(
                Status.ENABLED,
                null,
                null,
                new Filter(""),
                "tidy",
                new LifecycleConfiguration.NoncurrentVersionExpiration(30, null),
                null,
                null);
        new StoreAdministrator(site)
                .does(minio -> minio.setBucketLifecycle(SetBucketLifecycleArgs.builder()
                        .bucket(site.bucket())
                        .config(new LifecycleConfiguration(List.of(rule)))
                        .build()));
    }

    public void overwrites(ObjectKey key, Octets bytes) {
        byte[] data = bytes.toByteArray();
        does(minio -> minio.putObject(PutObjectArgs.builder()
                .bucket(site.bucket())
                .object(key.path())
                .data(data, data.length)
                .build()));
    }

    public void deletes(ObjectKey key) {
        does(minio -> minio.removeObject(RemoveObjectArgs.builder()
                .bucket(site.bucket())
                .object(key.path())
                .build()));
    }
}
