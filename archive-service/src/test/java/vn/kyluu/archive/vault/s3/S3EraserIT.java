package vn.kyluu.archive.vault.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.Eraser;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.ObjectLock.Mode;
import vn.kyluu.archive.vault.SiteOutage;

/** What leaves a real store, and what does not. */
class S3EraserIT {
    private static final Clock CLOCK = Clock.systemUTC();
    private final Octets bytes = Bytes.of("tờ giấy " + UUID.randomUUID());
    private final ObjectKey key = Bytes.keyOf(bytes);
    private S3Site site;
    private S3Vault vault;
    private S3Eraser eraser;

    @BeforeAll
    static void needsAStore() {
        assumeTrue(CephSites.areInstalled(), "Ceph is not installed: see testing/stores/ceph-sites");
    }

    @BeforeEach
    void openAFreshBucket() {
        site = new StoreAdministrator(CephSites.administrator("a")).freshBucket(true);
        vault = new S3Vault(site);
        eraser = new S3Eraser(site);
    }

    @Test
    void erasesEveryVersionAndMarkWhenTheLockHasEndedAndNothingBefore() throws InterruptedException {
        ObjectLock brief = new ObjectLock(Mode.COMPLIANCE, now().plusSeconds(4));
        vault.put(key, brief, bytes::newInputStream);
        vault.renew(key, brief, bytes::newInputStream);
        new StoreAdministrator(site).deletes(key);
        assertThat(eraser.remains(key)).hasSize(3);
        String locked = eraser.remains(key).stream()
                .filter(line -> !line.deleteMarker())
                .map(ListedVersion::versionId)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> eraser.erase(key, locked, now(), false)).isInstanceOf(Eraser.StillLocked.class);
        // a clock of ours that is wrong does not help: the store has its own
        Instant wrong = now().plus(Duration.ofDays(365 * 30));
        assertThatThrownBy(() -> eraser.erase(key, locked, wrong, false)).isInstanceOf(SiteOutage.class);
        assertThat(eraser.remains(key)).hasSize(3);

        Thread.sleep(5000);
        for (ListedVersion version : eraser.remains(key)) {
            eraser.erase(key, version.versionId(), now(), false);
            eraser.erase(key, version.versionId(), now(), false);
        }

        assertThat(eraser.remains(key)).isEmpty();
        assertThat(vault.versions(key)).isEmpty();
    }

    @Test
    void erasesNothingThatIsHeld() throws InterruptedException {
        vault.put(key, new ObjectLock(Mode.COMPLIANCE, now().plusSeconds(2)), bytes::newInputStream);
        vault.hold(key, true);
        Thread.sleep(3000);

        String version = vault.stat(key).orElseThrow().versionId();
        assertThatThrownBy(() -> eraser.erase(key, version, now(), false)).isInstanceOf(Eraser.StillLocked.class);
        assertThat(vault.stat(key)).isPresent();
    }

    @Test
    void undoesAMistakeWhileItIsCoolingOff() {
        vault.put(key, new ObjectLock(Mode.GOVERNANCE, now().plus(Duration.ofDays(1))), bytes::newInputStream);
        String version = vault.stat(key).orElseThrow().versionId();

        assertThatThrownBy(() -> eraser.erase(key, version, now(), false)).isInstanceOf(Eraser.StillLocked.class);
        eraser.erase(key, version, now(), true);

        assertThat(eraser.remains(key)).isEmpty();
    }

    @Test
    void endsTheCoolingOffWithTheArchivesOwnKeysWhichMayEraseNothing() {
        S3Vault ours = new S3Vault(CephSites.site("b"));
        ObjectLock soft = new ObjectLock(Mode.GOVERNANCE, now().plus(Duration.ofDays(1)));
        ours.put(key, soft, bytes::newInputStream);
        String version = ours.stat(key).orElseThrow().versionId();

        assertThatThrownBy(() -> new S3Eraser(CephSites.site("b")).erase(key, version, now(), true))
                .isInstanceOf(SiteOutage.class);
        ours.extend(key, new ObjectLock(Mode.COMPLIANCE, soft.retainUntil()));

        assertThat(ours.stat(key).orElseThrow().lock().mode()).isEqualTo(Mode.COMPLIANCE);
    }

    private static Instant now() {
        return CLOCK.instant();
    }
}
