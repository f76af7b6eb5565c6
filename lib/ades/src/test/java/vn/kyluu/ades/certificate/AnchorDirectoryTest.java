package vn.kyluu.ades.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.pki.TestPki;

/** R4, R6. */
class AnchorDirectoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    private static final TestPki PKI = TestPki.ephemeral(CLOCK, URI.create("http://127.0.0.1:1/"));
    private static final X509Certificate ROOT = PKI.root();
    private static final X509Certificate OTHER = PKI.issuingCa();
    private static final Logger LOUD = Logger.getLogger(AnchorDirectory.class.getName());

    @TempDir
    Path folder;

    private Path directory;
    private Optional<Path> memory;

    @BeforeEach
    void oneRoot() throws IOException {
        LOUD.setLevel(Level.OFF);
        directory = Files.createDirectory(folder.resolve("anchors"));
        memory = Optional.of(folder.resolve("last-good.pem"));
        PKI.writeTrustAnchor(directory.resolve("root.pem"));
    }

    private AnchorDirectory open() {
        return new AnchorDirectory(directory, memory, Set::of);
    }

    @Test
    void addsAndRemovesForEveryoneWhoHoldsTheAnchors() {
        AnchorDirectory anchors = open();
        TrustAnchors held = anchors.anchors();

        assertThat(anchors.add(SigningCertificate.of(OTHER))).isTrue();
        assertThat(anchors.add(SigningCertificate.of(OTHER))).isFalse();
        assertThat(held.certificates()).containsExactlyInAnyOrder(ROOT, OTHER);
        assertThat(TrustAnchors.readDirectory(directory).certificates()).containsExactlyInAnyOrder(ROOT, OTHER);

        assertThat(anchors.remove(SigningCertificate.of(ROOT))).isTrue();
        assertThat(held.certificates()).containsExactly(OTHER);
        assertThat(directory.resolve("root.pem")).doesNotExist();
    }

    @Test
    void neverRemovesTheLastOneNorOneThatIsNotThere() {
        AnchorDirectory anchors = open();

        assertThat(anchors.remove(SigningCertificate.of(ROOT))).isFalse();
        assertThat(anchors.remove(SigningCertificate.of(OTHER))).isFalse();
        assertThat(anchors.anchors().certificates()).containsExactly(ROOT);
    }

    @Test
    void leavesTheOthersOfAFileThere() throws IOException {
        AnchorFiles.write(directory.resolve("root.pem"), List.of(ROOT, OTHER));
        AnchorDirectory anchors = open();

        assertThat(anchors.remove(SigningCertificate.of(ROOT))).isTrue();

        assertThat(TrustAnchors.readDirectory(directory).certificates()).containsExactly(OTHER);
    }

    @Test
    void seesWhatOthersPutIntoTheDirectory() throws IOException {
        AnchorDirectory anchors = open();
        Set<X509Certificate> before = anchors.anchors().certificates();
        anchors.reload();
        assertThat(anchors.anchors().certificates()).isSameAs(before);

        AnchorFiles.write(directory.resolve("other.crt"), List.of(OTHER));
        anchors.reload();

        assertThat(anchors.anchors().certificates()).containsExactlyInAnyOrder(ROOT, OTHER);
    }

    @Test
    void keepsTheLastGoodSetWhenTheDirectoryBreaks() throws IOException {
        AnchorDirectory anchors = open();
        Files.writeString(directory.resolve("root.pem"), "half a certif");

        anchors.reload();

        assertThat(anchors.isStale()).isTrue();
        assertThat(anchors.anchors().certificates()).containsExactly(ROOT);
        Files.delete(directory.resolve("root.pem"));
        anchors.reload();
        assertThat(anchors.anchors().certificates()).containsExactly(ROOT);
        PKI.writeTrustAnchor(directory.resolve("root.pem"));
        anchors.reload();
        assertThat(anchors.isStale()).isFalse();
    }

    @Test
    void startsWithTheSetOfTheLastStart() throws IOException {
        open();
        Files.delete(directory.resolve("root.pem"));

        AnchorDirectory again = open();

        assertThat(again.isStale()).isTrue();
        assertThat(again.anchors().certificates()).containsExactly(ROOT);
    }

    @Test
    void doesNotStartWithNothing() throws IOException {
        Files.delete(directory.resolve("root.pem"));

        assertThatThrownBy(this::open).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trustsWhatTheListAdds() {
        AnchorDirectory anchors = new AnchorDirectory(directory, memory, () -> Set.of(OTHER));

        assertThat(anchors.anchors().certificates()).containsExactlyInAnyOrder(ROOT, OTHER);
        assertThat(anchors.remove(SigningCertificate.of(OTHER))).isFalse();
    }
}
