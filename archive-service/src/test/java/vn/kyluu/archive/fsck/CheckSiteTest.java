package vn.kyluu.archive.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.canonical.CanonicalJson;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.directory.DirectoryVault;

/** R1 to R3 on a directory, as the command line sees it. */
class CheckSiteTest {
    private static final Octets DOCUMENT = Bytes.of("tóm tắt hồ sơ");
    private static final ObjectKey KEY = Bytes.keyOf(DOCUMENT);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path root;

    private DirectoryVault vault;

    @BeforeEach
    void keepAPackage() {
        vault = new DirectoryVault("Nơi A", root);
        vault.prepare();
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
        vault.put(KEY, Bytes.LOCK, DOCUMENT::newInputStream);
        vault.put(key, Bytes.LOCK, manifest::newInputStream);
    }

    @Test
    void findsNothingWrongWithAGoodSite() {
        assertThat(fsck()).isZero();
        assertThat(said()).isEqualTo("objects 2, whole packages 1, minutes of disposals 0, faults 0\n");
    }

    @Test
    void tellsRottenLostAndStrangeObjectsByName() throws IOException {
        Octets stranger = Bytes.of("vật lạ");
        ObjectKey extra = Bytes.keyOf(Bytes.PACKAGE, "stranger", stranger);
        vault.put(extra, Bytes.LOCK, stranger::newInputStream);
        Files.writeString(root.resolve("aip").resolve("note.txt"), "ai đó");
        assertThat(fsck()).isEqualTo(1);
        assertThat(said()).contains("NOT_IN_THE_MANIFEST " + extra.path()).contains("STRANGER aip/note.txt");

        Path file = root.resolve(KEY.path());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(file, "khác");
        assertThat(fsck()).isEqualTo(1);
        assertThat(said())
                .contains("MISMATCH " + KEY.path())
                .contains("whole packages 0")
                .doesNotContain("MISSING");

        Files.delete(file);
        assertThat(fsck()).isEqualTo(1);
        assertThat(said()).contains("MISSING " + KEY.path());
    }

    @Test
    void saysWhenItCannotLookAtAll() {
        assertThat(FsckProgram.run(
                        new String[] {"--directory", root.resolve("no").toString()}, out(), out()))
                .isEqualTo(2);
        assertThat(FsckProgram.run(new String[0], out(), out())).isEqualTo(2);
    }

    private int fsck() {
        said.reset();
        return FsckProgram.run(new String[] {"--directory", root.toString()}, out(), out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
