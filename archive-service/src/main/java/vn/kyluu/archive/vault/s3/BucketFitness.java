package vn.kyluu.archive.vault.s3;

import io.minio.GetBucketLifecycleArgs;
import io.minio.GetBucketVersioningArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.messages.LifecycleConfiguration;
import io.minio.messages.ObjectLockConfiguration;
import io.minio.messages.Status;
import io.minio.messages.VersioningConfiguration;
import java.util.List;
import java.util.Optional;

/** Asks a bucket whether it may be used as an archive (R4). */
final class BucketFitness {
    private final S3Site site;
    private final S3Connection connection;

    BucketFitness(S3Site site, S3Connection connection) {
        this.site = site;
        this.connection = connection;
    }

    /** Returns if it may; asks the store three questions. */
    void require() throws S3Failure {
        VersioningConfiguration versioning = connection.ask(client -> client.getBucketVersioning(
                GetBucketVersioningArgs.builder().bucket(site.bucket()).build()));
        if (versioning.status() != VersioningConfiguration.Status.ENABLED) {
            throw new UnfitBucket(UnfitBucket.Reason.VERSIONING_IS_OFF, site);
        }
        // the answer itself says that it is on; a default term inside it is welcome and not needed
        Optional<ObjectLockConfiguration> lock = asked(() -> connection.ask(client -> client.getObjectLockConfiguration(
                GetObjectLockConfigurationArgs.builder().bucket(site.bucket()).build())));
        if (lock.isEmpty()) {
            throw new UnfitBucket(UnfitBucket.Reason.OBJECT_LOCK_IS_OFF, site);
        }
        if (lifecycleExpires()) {
            throw new UnfitBucket(UnfitBucket.Reason.LIFECYCLE_EXPIRES, site);
        }
    }

    private boolean lifecycleExpires() throws S3Failure {
        try {
            return asked(() -> connection.ask(client -> client.getBucketLifecycle(GetBucketLifecycleArgs.builder()
                            .bucket(site.bucket())
                            .build())))
                    .map(BucketFitness::expires)
                    .orElse(false);
        } catch (S3Failure e) {
            // Ceph RGW 16 tells rules in an older form, which the client does not read
            if (e.kind() == S3Failure.Kind.UNINTELLIGIBLE) {
                return true;
            }
            throw e;
        }
    }

    private static boolean expires(LifecycleConfiguration lifecycle) {
        List<LifecycleConfiguration.Rule> rules =
                Optional.ofNullable(lifecycle.rules()).orElse(List.of());
        return rules.stream()
                .anyMatch(rule -> rule.status() == Status.ENABLED
                        && (rule.expiration() != null || rule.noncurrentVersionExpiration() != null));
    }

    /** A question whose answer may be that there is no such configuration. */
    private interface Question<T> {
        T ask() throws S3Failure;
    }

    private static <T> Optional<T> asked(Question<T> question) throws S3Failure {
        try {
            return Optional.ofNullable(question.ask());
        } catch (S3Failure e) {
            if (e.kind() == S3Failure.Kind.ABSENT) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
