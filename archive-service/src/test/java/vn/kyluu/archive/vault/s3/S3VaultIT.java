package vn.kyluu.archive.vault.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.LockTrial;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.VaultContractTest;
import vn.kyluu.archive.vault.WriteOnceViolation;

/** R1 to R4 and the contract of all vaults, against a real Ceph RGW. */
class S3VaultIT extends VaultContractTest {
    private S3Site site;
    private StoreAdministrator administrator;
    private S3Vault vault;

    @BeforeAll
    static void needsAStore() {
        assumeTrue(CephSites.areInstalled(), "Ceph is not installed: see testing/stores/ceph-sites");
    }

    @BeforeEach
    void openAFreshBucket() {
        site = new StoreAdministrator(CephSites.administrator("a")).freshBucket(true);
        administrator = new StoreAdministrator(site);
        vault = new S3Vault(site);
    }

    @Override
    protected Vault vault() {
        return vault;
    }

    @Test
    void sendsAFileFromTheDiskWithItsLock(@TempDir Path folder) throws IOException {
        Octets large = Octets.of(new byte[9 << 20]);
        ObjectKey key = Bytes.keyOf(large);
        Path file = Files.write(folder.resolve("large"), large.toByteArray());

        vault.put(key, Bytes.LOCK, inFile(file));

        assertThat(vault.stat(key).orElseThrow().lock()).isEqualTo(Bytes.LOCK);
        assertThat(vault.stat(key).orElseThrow().size()).isEqualTo(large.size());
    }

    @Test
    void servesOnlyWhatTheAdministratorPutOnTopSoThatTheDigestHasToTell() throws IOException {
        StoredObject ours = vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        Octets other = Bytes.of("bản khác");
        administrator.overwrites(KEY, other);

        assertThat(read(KEY)).isEqualTo(other);
        assertThat(vault.stat(KEY).orElseThrow().lock().covers(Bytes.LOCK)).isFalse();
        assertThat(vault.list().map(ListedVersion::versionId)).contains(ours.versionId());
        assertThatThrownBy(() -> vault.put(KEY, Bytes.LOCK, BYTES::newInputStream))
                .extracting("reason")
                .isEqualTo(WriteOnceViolation.Reason.KEY_HOLDS_OTHER_BYTES);
    }

    @Test
    void takesADeletionMarkForAnAbsenceThatTheListExplains() throws IOException {
        vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        administrator.deletes(KEY);

        assertThat(vault.open(KEY)).isEmpty();
        assertThat(vault.stat(KEY)).isEmpty();
        assertThat(vault.list().filter(ListedVersion::deleteMarker)).hasSize(1);
        vault.renew(KEY, Bytes.LOCK, BYTES::newInputStream);
        assertThat(read(KEY)).isEqualTo(BYTES);
    }

    @Test
    void adoptsWhatWasWrittenThoughTheAnswerWasLost() throws IOException {
        try (LossyLine line = new LossyLine(site.endpoint())) {
            S3Vault far = new S3Vault(line.behind(site));
            far.requireFit();
            line.lose(1);

            StoredObject adopted = far.put(KEY, Bytes.LOCK, BYTES::newInputStream);

            assertThat(adopted.lock()).isEqualTo(Bytes.LOCK);
            assertThat(read(KEY)).isEqualTo(BYTES);
            assertThat(vault.stat(KEY)).contains(adopted);
        }
    }

    @Test
    void seesThatTheStoresLocksHoldEvenAgainstItsOwner() {
        LockTrial trial = vault.tryLock(Instant.now(Clock.systemUTC()));

        assertThat(trial.tried()).containsExactlyInAnyOrder(LockTrial.Attempt.values());
        assertThat(trial.succeeded()).isEmpty();
        assertThat(new S3Vault(CephSites.site("b"))
                        .tryLock(Instant.now(Clock.systemUTC()))
                        .holds())
                .isTrue();
    }

    @Test
    void refusesABucketThatKeepsNoVersions() {
        S3Vault plain = new S3Vault(administrator.freshBucket(false));

        assertThatThrownBy(plain::requireFit)
                .isInstanceOf(UnfitBucket.class)
                .extracting("reason")
                .isEqualTo(UnfitBucket.Reason.VERSIONING_IS_OFF);
        assertThatThrownBy(() -> plain.put(KEY, Bytes.LOCK, BYTES::newInputStream))
                .extracting("reason")
                .isEqualTo(SiteOutage.Reason.UNFIT);
    }

    @Test
    void refusesABucketThatLocksNothing() {
        S3Site unlocked = administrator.freshBucket(false);
        StoreAdministrator.keepVersionsIn(unlocked);

        assertThatThrownBy(() -> new S3Vault(unlocked).requireFit())
                .extracting("reason")
                .isEqualTo(UnfitBucket.Reason.OBJECT_LOCK_IS_OFF);
    }

    @Test
    void refusesABucketThatTidiesUp() {
        StoreAdministrator.expireOldVersionsIn(site);

        assertThatThrownBy(vault::requireFit).extracting("reason").isEqualTo(UnfitBucket.Reason.LIFECYCLE_EXPIRES);
    }

    @Test
    void callsALostBucketAnOutageAndNeverAnAbsence() {
        S3Vault lost = new S3Vault(new S3Site(
                site.name(),
                site.endpoint(),
                site.region(),
                "gone",
                site.accessKey(),
                site.secretKey(),
                site.timeout()));

        assertThatThrownBy(() -> lost.open(KEY)).isInstanceOf(SiteOutage.class);
        assertThatThrownBy(() -> lost.stat(KEY)).isInstanceOf(SiteOutage.class);
        assertThatThrownBy(() -> lost.list().toList()).isInstanceOf(SiteOutage.class);
        assertThatThrownBy(lost::probe).isInstanceOf(SiteOutage.class);
    }

    @Test
    void saysThatItsKeysAreNotAccepted() {
        S3Vault stranger = new S3Vault(new S3Site(
                site.name(), site.endpoint(), site.region(), site.bucket(), site.accessKey(), "sai", site.timeout()));

        assertThatThrownBy(() -> stranger.open(KEY)).extracting("reason").isEqualTo(SiteOutage.Reason.DENIED);
    }

    @Test
    void worksWithKeysThatMayNotDelete() throws Exception {
        S3Site asArchive = CephSites.site("b");
        S3Vault narrow = new S3Vault(asArchive);
        ObjectKey key = Bytes.keyOf(UUID.randomUUID(), "document-1", BYTES);

        narrow.requireFit();
        StoredObject stored = narrow.put(key, Bytes.LOCK, BYTES::newInputStream);

        assertThat(narrow.stat(key)).contains(stored);
        assertThat(narrow.list()).anyMatch(version -> version.path().equals(key.path()));
        assertThatThrownBy(() -> new S3Connection(asArchive)
                        .client()
                        .removeObject(RemoveObjectArgs.builder()
                                .bucket(asArchive.bucket())
                                .object(key.path())
                                .build())
                        .join())
                .hasRootCauseInstanceOf(ErrorResponseException.class);
    }

    private static Vault.Content inFile(Path file) {
        return new Vault.Content() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public Optional<Path> file() {
                return Optional.of(file);
            }
        };
    }
}
