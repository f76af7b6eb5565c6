package vn.kyluu.archive.fsck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.canonical.CanonicalJson;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.s3.CephSites;
import vn.kyluu.archive.vault.s3.S3Site;
import vn.kyluu.archive.vault.s3.S3Vault;
import vn.kyluu.archive.vault.s3.StoreAdministrator;

/** R1 to R3 on a real object store, as the command line sees it. */
class StoreFsckIT {
    private static final Octets DOCUMENT = Bytes.of("tóm tắt hồ sơ");
    private static final ObjectKey KEY = Bytes.keyOf(DOCUMENT);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path root;

    private S3Site site;
    private StoreAdministrator administrator;

    @BeforeAll
    static void needsAStore() {
        assumeTrue(CephSites.areInstalled(), "Ceph is not installed: see testing/stores/ceph-sites");
    }

    @BeforeEach
    void keepAPackage() throws IOException {
        site = new StoreAdministrator(CephSites.administrator("a")).freshBucket(true);
        administrator = new StoreAdministrator(site);
        Files.writeString(root.resolve("secret"), site.secretKey() + "\n");
        Octets manifest = CanonicalJson.write(Map.of(
                "format",
                "kyluu-aip-1",
                "files",
                List.of(Map.of(
                        "key", KEY.path(),
                        "size", DOCUMENT.size(),
                        "sha256", DOCUMENT.digest(DigestAlgorithm.SHA256).hex(),
                        "sha512", DOCUMENT.digest(DigestAlgorithm.SHA512).hex()))));
        ObjectKey key = ObjectKey.of(Bytes.PACKAGE, 1, "manifest", manifest.digest(DigestAlgorithm.SHA256), "json");
        S3Vault vault = new S3Vault(site);
        vault.put(KEY, Bytes.LOCK, DOCUMENT::newInputStream);
        vault.put(key, Bytes.LOCK, manifest::newInputStream);
        // what the daily lock trial leaves behind is not the archive's
        vault.tryLock(Clock.systemUTC().instant());
    }

    @Test
    void findsNothingWrongWithAGoodStore() {
        assertThat(fsck()).as(said()).isZero();
        assertThat(said()).isEqualTo("objects 2, whole packages 1, minutes of disposals 0, faults 0\n");
    }

    @Test
    void tellsWhatAnAdministratorOverwroteOrDeleted() {
        administrator.overwrites(KEY, Bytes.of("khác"));
        assertThat(fsck()).isEqualTo(1);
        assertThat(said()).contains("MISMATCH " + KEY.path());

        administrator.deletes(KEY);
        assertThat(fsck()).isEqualTo(1);
        assertThat(said()).contains("DELETE_MARKER " + KEY.path()).doesNotContain("MISSING");
    }

    @Test
    void saysThatAWrongKeyCannotLook() throws IOException {
        Files.writeString(root.resolve("secret"), "nobody's\n");

        assertThat(fsck()).isEqualTo(2);
        assertThat(said()).contains("could not be looked at").doesNotContain("nobody's");
    }

    private int fsck() {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] arguments = {
            "--endpoint", site.endpoint().toString(),
            "--bucket", site.bucket(),
            "--access-key", site.accessKey(),
            "--secret-key-file", root.resolve("secret").toString()
        };
        return FsckProgram.run(arguments, out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
