package vn.kyluu.archive.vault.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.Eraser;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;

class DirectoryEraserTest {
    private static final Instant AFTER = Bytes.LOCK.retainUntil();
    private static final Instant BEFORE = AFTER.minusSeconds(1);
    private final Octets bytes = Bytes.of("tóm tắt");
    private final ObjectKey key = Bytes.keyOf(bytes);

    @TempDir
    Path root;

    private DirectoryVault vault;
    private DirectoryEraser eraser;

    @BeforeEach
    void keepTwoVersions() {
        vault = new DirectoryVault("Nơi A", root);
        vault.prepare();
        vault.put(key, Bytes.LOCK, bytes::newInputStream);
        vault.renew(key, Bytes.LOCK, bytes::newInputStream);
        eraser = new DirectoryEraser("Nơi A", root);
    }

    @Test
    void erasesVersionByVersionWithTheirLocks() throws IOException {
        for (ListedVersion version : eraser.remains(key)) {
            eraser.erase(key, version.versionId(), AFTER, false);
            eraser.erase(key, version.versionId(), AFTER, false);
        }

        assertThat(eraser.remains(key)).isEmpty();
        try (Stream<Path> files = Files.walk(root.resolve("aip"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void refusesWhatIsLockedOrHeld() {
        String version = vault.stat(key).orElseThrow().versionId();
        assertThatThrownBy(() -> eraser.erase(key, version, BEFORE, true)).isInstanceOf(Eraser.StillLocked.class);
        vault.hold(key, true);
        assertThatThrownBy(() -> eraser.erase(key, version, AFTER, false)).isInstanceOf(Eraser.StillLocked.class);

        assertThat(vault.versions(key)).hasSize(2);
    }

    @Test
    void passesOverAGovernanceLockOnlyForAMistake() {
        Octets other = Bytes.of("nhầm");
        ObjectKey mistake = Bytes.keyOf(other);
        vault.put(mistake, new ObjectLock(ObjectLock.Mode.GOVERNANCE, AFTER), other::newInputStream);
        String version = vault.stat(mistake).orElseThrow().versionId();

        assertThatThrownBy(() -> eraser.erase(mistake, version, BEFORE, false)).isInstanceOf(Eraser.StillLocked.class);
        eraser.erase(mistake, version, BEFORE, true);
        assertThat(vault.stat(mistake)).isEmpty();
    }

    @Test
    void finishesWhatACrashLeftWithALockButWithoutTheBytes() throws IOException {
        Files.delete(root.resolve(key.path() + "~2"));

        assertThat(eraser.remains(key)).hasSize(2);
        for (ListedVersion version : eraser.remains(key)) {
            eraser.erase(key, version.versionId(), AFTER, false);
        }
        assertThat(eraser.remains(key)).isEmpty();
    }
}
