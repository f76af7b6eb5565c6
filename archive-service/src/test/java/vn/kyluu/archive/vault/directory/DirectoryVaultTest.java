package vn.kyluu.archive.vault.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.VaultContractTest;
import vn.kyluu.archive.vault.WriteOnceViolation;

class DirectoryVaultTest extends VaultContractTest {
    @TempDir
    Path root;

    private DirectoryVault vault;

    @BeforeEach
    void prepare() {
        vault = new DirectoryVault("Nơi A", root);
        vault.prepare();
    }

    @Override
    protected Vault vault() {
        return vault;
    }

    @Test
    void leavesFilesThatNobodyMayWrite() throws IOException {
        vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);

        for (String name : new String[] {KEY.path(), KEY.path() + ".lock"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(name))))
                    .isEqualTo("r--r--r--");
        }
    }

    @Test
    void leavesNothingBehindWhenTheBytesBreakOffInTheMiddle() throws IOException {
        assertThatThrownBy(() -> vault.put(KEY, Bytes.LOCK, DirectoryVaultTest::breakingOff))
                .isInstanceOf(SiteOutage.class);

        assertThat(vault.stat(KEY)).isEmpty();
        assertThat(vault.list().toList()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void completesWhatACrashLeftWithALockButWithoutTheObject() throws IOException {
        StoredObject first = vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        Files.delete(root.resolve(KEY.path()));
        assertThat(vault.stat(KEY)).isEmpty();

        StoredObject second = vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThat(second).isEqualTo(first);
        assertThat(read(KEY)).isEqualTo(BYTES);
    }

    @Test
    void takesNoTemporaryFileOfACrashForAnObject() throws IOException {
        Files.createDirectories(root.resolve(".incoming"));
        Files.writeString(root.resolve(".incoming").resolve("half"), "nửa chừng");

        assertThat(vault.list().toList()).isEmpty();
        vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        assertThat(vault.list().map(ListedVersion::path)).containsExactly(KEY.path());
    }

    @Test
    void refusesToAdoptAnObjectWhoseBytesHaveRotted() throws IOException {
        vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        rot(KEY.path());

        assertThatThrownBy(() -> vault.put(KEY, Bytes.LOCK, BYTES::newInputStream))
                .extracting("reason")
                .isEqualTo(WriteOnceViolation.Reason.KEY_HOLDS_OTHER_BYTES);
    }

    @Test
    void keepsTheRottenCopyBelowTheNewVersion() throws IOException {
        vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        rot(KEY.path());

        vault.renew(KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThat(read(KEY)).isEqualTo(BYTES);
        assertThat(Files.readAllBytes(root.resolve(KEY.path()))).isNotEqualTo(BYTES.toByteArray());
        assertThat(vault.list().filter(ListedVersion::newest)).hasSize(1);
        assertThat(vault.list()).hasSize(2);
    }

    @Test
    void givesALostObjectANameThatNoLockHasHad() throws IOException {
        StoredObject lost = vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        Files.delete(root.resolve(KEY.path()));

        StoredObject renewed = vault.renew(KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThat(renewed.versionId()).isNotEqualTo(lost.versionId());
        assertThat(vault.stat(KEY)).contains(renewed);
    }

    @Test
    void callsADamagedLockUnreadableAndNotMissing() throws IOException {
        vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        rot(KEY.path() + ".lock");

        assertThatThrownBy(() -> vault.stat(KEY))
                .isInstanceOf(SiteOutage.class)
                .extracting("reason")
                .isEqualTo(SiteOutage.Reason.UNREADABLE);
    }

    @Test
    void callsALostMountAnOutageAndNotALoss() throws IOException {
        vault.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        Path empty = Files.createDirectory(root.resolve("empty-mount-point"));
        DirectoryVault unmounted = new DirectoryVault("Nơi A", empty);

        assertThatThrownBy(() -> unmounted.open(KEY))
                .isInstanceOf(SiteOutage.class)
                .hasMessageContaining("Nơi A");
        assertThatThrownBy(() -> unmounted.put(KEY, Bytes.LOCK, BYTES::newInputStream))
                .isInstanceOf(SiteOutage.class);
        assertThatThrownBy(unmounted::probe).isInstanceOf(SiteOutage.class);
    }

    @Test
    void refusesTheDirectoryOfAnotherSite() {
        DirectoryVault other = new DirectoryVault("Nơi B", root);

        assertThatThrownBy(other::probe).isInstanceOf(SiteOutage.class);
    }

    @Test
    void neverFollowsAKeyOutOfItsDirectory() {
        assertThatThrownBy(() -> new ObjectKey("aip/../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ObjectKey.parse(KEY.path() + ".lock")).isEmpty();
    }

    private void rot(String name) throws IOException {
        Path file = root.resolve(name);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".incoming"))) {
            return files.toList();
        }
    }

    private static InputStream breakingOff() {
        return new FilterInputStream(BYTES.newInputStream()) {
            private int left = 5;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left == 0) {
                    throw new IOException("the line is dead");
                }
                int read = super.read(buffer, offset, Math.min(length, left));
                left -= read;
                return read;
            }
        };
    }
}
