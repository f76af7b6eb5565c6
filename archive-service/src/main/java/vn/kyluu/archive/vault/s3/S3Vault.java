package vn.kyluu.archive.vault.s3;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.Http;
import io.minio.ObjectWriteResponse;
import io.minio.PutObjectAPIArgs;
import io.minio.StatObjectArgs;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.LockTrial;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.WriteOnceViolation;

/** A site on an object store. Safe for use by several threads and, with others like it, by several processes. */
public final class S3Vault implements Vault {
    private final S3Site site;
    private final S3Connection connection;
    private final BucketFitness fitness;
    private final S3Listing listing;
    private final S3Locks locks;
    private volatile boolean fit;

    /** A vault in this bucket, which is not asked anything yet. */
    public S3Vault(S3Site site) {
        this.site = site;
        this.connection = new S3Connection(site);
        this.fitness = new BucketFitness(site, connection);
        this.listing = new S3Listing(site, connection);
        this.locks = new S3Locks(site, connection, listing);
    }

    @Override
    public String site() {
        return site.name();
    }

    /**
     * Asks the bucket whether it may be used.
     *
     * @throws UnfitBucket if it must not
     * @throws SiteOutage if it cannot be asked now
     */
    public void requireFit() {
        try {
            fitness.require();
            fit = true;
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNREADABLE);
        }
    }

    @Override
    public StoredObject put(ObjectKey key, ObjectLock lock, Content content) {
        Payload payload = payload(key, content);
        try {
            Optional<StoredObject> there = find(key);
            if (there.isPresent()) {
                return adopt(there.get(), lock);
            }
            return write(key, lock, payload);
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNWRITABLE);
        }
    }

    @Override
    public StoredObject renew(ObjectKey key, ObjectLock lock, Content content) {
        Payload payload = payload(key, content);
        try {
            return send(key, lock, payload);
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNWRITABLE);
        }
    }

    @Override
    public void extend(ObjectKey key, ObjectLock lock) {
        try {
            locks.extend(key, lock);
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNWRITABLE);
        }
    }

    @Override
    public void hold(ObjectKey key, boolean on) {
        try {
            locks.hold(key, on);
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNWRITABLE);
        }
    }

    @Override
    public LockTrial tryLock(Instant now) {
        beFit();
        try {
            return new LockCanary(site, connection, now).sing();
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNWRITABLE);
        }
    }

    private Payload payload(ObjectKey key, Content content) {
        beFit();
        try {
            Payload payload = Payload.of(content);
            if (!payload.sha256().equals(key.sha256())) {
                throw new WriteOnceViolation(WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS, key);
            }
            return payload;
        } catch (IOException e) {
            throw new SiteOutage(site.name(), SiteOutage.Reason.UNWRITABLE, e);
        }
    }

    /** R4 for a site that could not be asked at the start. */
    private void beFit() {
        if (!fit) {
            try {
                requireFit();
            } catch (UnfitBucket e) {
                throw new SiteOutage(site.name(), SiteOutage.Reason.UNFIT, e);
            }
        }
    }

    /** R2. */
    private StoredObject write(ObjectKey key, ObjectLock lock, Payload payload) throws S3Failure {
        try {
            return send(key, lock, payload);
        } catch (S3Failure e) {
            if (e.kind() != S3Failure.Kind.BROKEN && e.kind() != S3Failure.Kind.BUSY) {
                throw e;
            }
            Optional<StoredObject> there = find(key);
            if (there.isEmpty()) {
                throw e;
            }
            return adopt(there.get(), lock);
        }
    }

    private StoredObject send(ObjectKey key, ObjectLock lock, Payload payload) throws S3Failure {
        // with the digest given the client signs the payload also over TLS, and does not read the bytes once more
        Http.Headers headers = new Http.Headers(Map.of(
                "Content-MD5", payload.contentMd5(),
                "x-amz-content-sha256", payload.sha256().hex(),
                "x-amz-object-lock-mode", lock.mode().name(),
                "x-amz-object-lock-retain-until-date", DateTimeFormatter.ISO_INSTANT.format(lock.retainUntil())));
        PutObjectAPIArgs.Builder request = PutObjectAPIArgs.builder()
                .bucket(site.bucket())
                .object(key.path())
                .headers(headers);
        ObjectWriteResponse written;
        if (payload.file().isEmpty()) {
            byte[] bytes = payload.memory().toByteArray();
            written = connection.ask(
                    client -> client.putObject(request.data(bytes, bytes.length).build()));
        } else {
            try (RandomAccessFile file =
                    new RandomAccessFile(payload.file().get().toFile(), "r")) {
                written = connection.ask(client ->
                        client.putObject(request.file(file, payload.size()).build()));
            } catch (IOException e) {
                throw new SiteOutage(site.name(), SiteOutage.Reason.UNWRITABLE, e);
            }
        }
        return new StoredObject(key, written.versionId(), payload.size(), lock, false);
    }

    private StoredObject adopt(StoredObject there, ObjectLock lock) throws S3Failure {
        if (!digest(there.key()).equals(there.key().sha256())) {
            throw new WriteOnceViolation(WriteOnceViolation.Reason.KEY_HOLDS_OTHER_BYTES, there.key());
        }
        if (!there.lock().covers(lock)) {
            throw new WriteOnceViolation(WriteOnceViolation.Reason.LOCK_IS_WEAKER, there.key());
        }
        return there;
    }

    private Digest digest(ObjectKey key) throws S3Failure {
        try (InputStream bytes = get(key)) {
            return Payload.sha256(bytes);
        } catch (IOException e) {
            throw S3Failure.of(e);
        }
    }

    @Override
    public Optional<Reading> open(ObjectKey key) {
        try {
            GetObjectResponse answer = get(key);
            return Optional.of(new Reading(answer, () -> S3Locks.opened(key, answer)));
        } catch (S3Failure e) {
            if (e.kind() == S3Failure.Kind.ABSENT) {
                return Optional.empty();
            }
            throw outage(e, SiteOutage.Reason.UNREADABLE);
        }
    }

    private GetObjectResponse get(ObjectKey key) throws S3Failure {
        GetObjectArgs request =
                GetObjectArgs.builder().bucket(site.bucket()).object(key.path()).build();
        return connection.ask(client -> client.getObject(request));
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        try {
            Optional<StoredObject> found = find(key);
            if (found.isEmpty()) {
                // an answer to HEAD has no body: whether the key or the whole bucket is gone has to be asked
                requireBucket();
            }
            return found;
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNREADABLE);
        }
    }

    private Optional<StoredObject> find(ObjectKey key) throws S3Failure {
        StatObjectArgs request = StatObjectArgs.builder()
                .bucket(site.bucket())
                .object(key.path())
                .build();
        try {
            return Optional.of(S3Locks.object(key, connection.ask(client -> client.statObject(request))));
        } catch (S3Failure e) {
            if (e.kind() == S3Failure.Kind.ABSENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<StoredObject> versions(ObjectKey key) {
        try {
            return locks.versions(key);
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNREADABLE);
        }
    }

    @Override
    public Stream<ListedVersion> list() {
        return listing.under("aip/");
    }

    @Override
    public Instant time() {
        try {
            return connection.time();
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNREADABLE);
        }
    }

    @Override
    public void probe() {
        try {
            requireBucket();
        } catch (S3Failure e) {
            throw outage(e, SiteOutage.Reason.UNREADABLE);
        }
        beFit();
    }

    private void requireBucket() throws S3Failure {
        BucketExistsArgs request =
                BucketExistsArgs.builder().bucket(site.bucket()).build();
        boolean exists = connection.<Boolean>ask(client -> client.bucketExists(request));
        if (!exists) {
            throw S3Failure.bucketGone(site);
        }
    }

    private SiteOutage outage(S3Failure failure, SiteOutage.Reason otherwise) {
        return failure.outage(site.name(), otherwise);
    }
}
