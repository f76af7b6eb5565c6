package vn.kyluu.archive.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;

class SpoolTest {
    @TempDir
    Path root;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = new Spool(root);
    }

    @Test
    void takesBothDigestsAndFindsTheTypeInTheBytes() {
        Octets pdf = Bytes.of("%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
        try (Upload upload = spool.begin()) {
            SpooledPart part = upload.add("anything.xml", pdf.newInputStream(), 100);

            assertThat(part.size()).isEqualTo(pdf.size());
            assertThat(part.sha256()).isEqualTo(pdf.digest(DigestAlgorithm.SHA256));
            assertThat(part.sha512()).isEqualTo(pdf.digest(DigestAlgorithm.SHA512));
            assertThat(part.mediaType()).isEqualTo("application/pdf");
            assertThat(upload.add("b", Bytes.of("<?xml version=\"1.0\"?><a/>").newInputStream(), 100)
                            .mediaType())
                    .isEqualTo("application/xml");
        }
        assertThat(left()).isZero();
    }

    @Test
    void stopsReadingAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        try (Upload upload = spool.begin()) {
            assertRefused(() -> upload.add("a", endless, 1000), SpoolRefusal.Reason.TOO_LARGE);
        }
        assertThat(left()).isZero();
    }

    @Test
    void refusesNothingAndTheSameNameTwice() {
        try (Upload upload = spool.begin()) {
            assertRefused(() -> upload.add("a", InputStream.nullInputStream(), 10), SpoolRefusal.Reason.EMPTY);
            upload.add("a", Bytes.of("x").newInputStream(), 10);
            assertRefused(() -> upload.add("a", Bytes.of("y").newInputStream(), 10), SpoolRefusal.Reason.NAME_TWICE);
        }
    }

    @Test
    void keepsAPackageAfterTheRequestAndSweepsTheRest() throws IOException {
        Octets bytes = Bytes.of("giữ lại");
        try (Upload upload = spool.begin()) {
            upload.add("a", bytes.newInputStream(), 100);
            spool.keep(upload, Bytes.PACKAGE);
        }
        spool.begin().add("b", bytes.newInputStream(), 100);
        Files.createDirectory(root.resolve("package-" + UUID.randomUUID()));

        spool.sweep(Bytes.PACKAGE::equals);

        assertThat(left()).isEqualTo(1);
        try (InputStream in = spool.of(Bytes.keyOf(bytes)).orElseThrow().open()) {
            assertThat(Octets.read(in, 100)).isEqualTo(bytes);
        }
        spool.release(Bytes.PACKAGE);
        assertThat(spool.of(Bytes.keyOf(bytes))).isEmpty();
    }

    private long left() {
        try (Stream<Path> files = Files.list(root)) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Runnable call, SpoolRefusal.Reason reason) {
        assertThatThrownBy(call::run)
                .isInstanceOf(SpoolRefusal.class)
                .extracting("reason")
                .isEqualTo(reason);
    }
}
