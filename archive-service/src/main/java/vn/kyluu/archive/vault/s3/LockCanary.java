package vn.kyluu.archive.vault.s3;

import io.minio.GetObjectArgs;
import io.minio.Http;
import io.minio.ObjectWriteResponse;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.Result;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.DeleteResult;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.archive.vault.LockTrial;
import vn.kyluu.archive.vault.LockTrial.Attempt;

/** A small object, locked for a day, that everything is tried on. It stays until the store's administrator tidies up. */
final class LockCanary {
    private static final Duration TERM = Duration.ofDays(1);
    private final S3Site site;
    private final S3Connection connection;
    private final String object;
    private final byte[] song;
    private final Instant until;
    private final Set<Attempt> succeeded = EnumSet.noneOf(Attempt.class);

    LockCanary(S3Site site, S3Connection connection, Instant now) {
        this.site = site;
        this.connection = connection;
        this.object = "lock-trial/" + DateTimeFormatter.ISO_LOCAL_DATE.format(now.atOffset(ZoneOffset.UTC)) + "/"
                + UUID.randomUUID();
        this.song = object.getBytes(StandardCharsets.UTF_8);
        this.until = now.plus(TERM);
    }

    LockTrial sing() throws S3Failure {
        String version = put(Map.of(
                "x-amz-object-lock-mode", RetentionMode.COMPLIANCE.name(),
                "x-amz-object-lock-retain-until-date", DateTimeFormatter.ISO_INSTANT.format(until)));
        attempt(Attempt.DELETE_VERSION, () -> remove(version, false));
        attempt(Attempt.DELETE_MANY, () -> removeMany(version));
        attempt(Attempt.BYPASS, () -> remove(version, true));
        attempt(Attempt.SHORTEN, () -> retain(version, RetentionMode.COMPLIANCE, until.minus(TERM.dividedBy(2))));
        attempt(Attempt.SHORTEN, () -> retain(version, RetentionMode.GOVERNANCE, until));
        // writing over it is allowed; the version below has to stay
        put(Map.of());
        lookAt(version);
        return new LockTrial(EnumSet.allOf(Attempt.class), succeeded);
    }

    private interface Deed {
        void carryOut() throws S3Failure;
    }

    private void attempt(Attempt attempt, Deed deed) throws S3Failure {
        try {
            deed.carryOut();
            succeeded.add(attempt);
        } catch (S3Failure e) {
            if (e.kind() == S3Failure.Kind.BUSY) {
                throw e;
            }
            // refused, as it must be; whether it was really refused shows when the object is looked at
        }
    }

    private String put(Map<String, String> lock) throws S3Failure {
        PutObjectAPIArgs request = PutObjectAPIArgs.builder()
                .bucket(site.bucket())
                .object(object)
                .headers(new Http.Headers(lock))
                .data(song, song.length)
                .build();
        ObjectWriteResponse written = connection.ask(client -> client.putObject(request));
        return written.versionId();
    }

    private void remove(String version, boolean bypass) throws S3Failure {
        RemoveObjectArgs request = RemoveObjectArgs.builder()
                .bucket(site.bucket())
                .object(object)
                .versionId(version)
                .bypassGovernanceMode(bypass)
                .build();
        connection.ask(client -> client.removeObject(request));
    }

    private void removeMany(String version) throws S3Failure {
        RemoveObjectsArgs request = RemoveObjectsArgs.builder()
                .bucket(site.bucket())
                .objects(List.of(new DeleteRequest.Object(object, version)))
                .build();
        for (Result<DeleteResult.Error> refusal : connection.client().removeObjects(request)) {
            try {
                refusal.get();
            } catch (MinioException e) {
                throw S3Failure.of(e);
            }
            throw S3Failure.of(new IllegalStateException("refused"));
        }
    }

    private void retain(String version, RetentionMode mode, Instant term) throws S3Failure {
        SetObjectRetentionArgs request = SetObjectRetentionArgs.builder()
                .bucket(site.bucket())
                .object(object)
                .versionId(version)
                .config(new Retention(mode, term.atZone(ZoneOffset.UTC)))
                .bypassGovernanceMode(true)
                .build();
        connection.ask(client -> client.setObjectRetention(request));
    }

    private void lookAt(String version) throws S3Failure {
        GetObjectArgs bytes = GetObjectArgs.builder()
                .bucket(site.bucket())
                .object(object)
                .versionId(version)
                .build();
        try (InputStream in = connection.ask(client -> client.getObject(bytes))) {
            if (!Arrays.equals(in.readAllBytes(), song)) {
                succeeded.add(Attempt.OVERWRITE);
            }
        } catch (IOException e) {
            throw S3Failure.of(e);
        } catch (S3Failure e) {
            if (e.kind() != S3Failure.Kind.ABSENT) {
                throw e;
            }
            succeeded.add(Attempt.DELETE_VERSION);
            return;
        }
        StatObjectArgs head = StatObjectArgs.builder()
                .bucket(site.bucket())
                .object(object)
                .versionId(version)
                .build();
        StatObjectResponse lock = connection.ask(client -> client.statObject(head));
        if (lock.lockMode() != RetentionMode.COMPLIANCE
                || lock.lockRetainUntilDate() == null
                || lock.lockRetainUntilDate().toInstant().isBefore(until.minusSeconds(1))) {
            succeeded.add(Attempt.SHORTEN);
        }
    }
}
