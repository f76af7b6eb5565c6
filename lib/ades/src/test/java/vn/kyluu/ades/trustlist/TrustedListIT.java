package vn.kyluu.ades.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.certificate.AnchorDirectory;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestSigner;

/** R1 to R3, with lists that the test PKI signs. */
class TrustedListIT {
    private static final Logger LOUD = Logger.getLogger(TrustedList.class.getName());
    private static final Duration DAY = Duration.ofDays(1);

    private static SigningWorld ours;
    private static SigningWorld theirs;
    private static TestSigner operator;
    private static TestSigner stranger;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        LOUD.setLevel(Level.OFF);
        ours = new SigningWorld();
        theirs = new SigningWorld();
        operator = ours.server().pki().signer(Person.named("Scheme operator", "MST:0100000001"));
        stranger = ours.server().pki().signer(Person.named("Nobody", "MST:0100000002"));
    }

    @AfterAll
    static void close() {
        ours.close();
        theirs.close();
    }

    @Test
    void takesWhatIsGrantedAndNothingElse() throws IOException {
        TrustedList list = list(write(operator, DAY), Clock.systemUTC());
        assertThat(list.get()).isEmpty();

        assertThat(list.refresh()).isTrue();

        assertThat(list.get()).containsExactly(theirs.server().pki().root());
    }

    @Test
    void aListOfAStrangerDoesNotCount() throws IOException {
        TrustedList list = list(write(stranger, DAY), Clock.systemUTC());

        assertThat(list.refresh()).isFalse();
        assertThat(list.get()).isEmpty();
    }

    @Test
    void anAlteredListChangesNothing() throws IOException {
        Path file = write(operator, DAY);
        TrustedList list = list(file, Clock.systemUTC());
        assertThat(list.refresh()).isTrue();
        String text = Files.readString(file);
        Files.writeString(file, text.replace(ListMaker.WITHDRAWN, ListMaker.GRANTED));

        assertThat(list.refresh()).isFalse();

        assertThat(list.get()).containsExactly(theirs.server().pki().root());
        Files.write(file, "no list".getBytes(StandardCharsets.UTF_8));
        assertThat(list.refresh()).isFalse();
        Files.delete(file);
        assertThat(list.refresh()).isFalse();
        assertThat(list.get()).containsExactly(theirs.server().pki().root());
    }

    @Test
    void aListThatRanOutDoesNotCountAndEndsWhatItGave() throws IOException {
        assertThat(list(write(operator, Duration.ofMinutes(-10)), Clock.systemUTC())
                        .refresh())
                .isFalse();

        MovingClock clock = new MovingClock();
        TrustedList list = list(write(operator, DAY), clock);
        assertThat(list.refresh()).isTrue();
        clock.ahead = Duration.ofDays(2);
        assertThat(list.get()).isEmpty();
    }

    @Test
    void signersBelowAListedAuthorityAreTrusted() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("anchors"));
        ours.server().pki().writeTrustAnchor(directory.resolve("root.pem"));
        TrustedList list = list(write(operator, DAY), Clock.systemUTC());
        AnchorDirectory anchors = new AnchorDirectory(directory, Optional.empty(), list);
        Validation validation = new Validation(anchors.anchors(), theirs.revocation(), Clock.systemUTC());
        Octets signed = theirs.sign(
                        SigningWorld.preparedPdf(), SignatureFormat.PADES, theirs.doctor(), Position.FIRST, true)
                .bytes();
        assertThat(validation.validate(signed).verdict()).isEqualTo(Verdict.INDETERMINATE);

        list.refresh();
        anchors.reload();

        assertThat(validation.validate(signed).verdict()).isEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void takesNoOtherKindOfAddress() {
        TrustAnchors signers = TrustAnchors.of(List.of(operator.certificate()));

        assertThatThrownBy(() -> new ListSource(URI.create("ldap://example.vn/list"), signers, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Path write(TestSigner signer, Duration life) throws IOException {
        Map<X509Certificate, String> services = Map.of(
                theirs.server().pki().root(), ListMaker.GRANTED,
                theirs.server().pki().tsa(), ListMaker.WITHDRAWN);
        return Files.write(
                folder.resolve("list.xml"),
                ListMaker.signed(signer, Instant.now().plus(life), services));
    }

    private static TrustedList list(Path file, Clock clock) {
        TrustAnchors signers = TrustAnchors.of(List.of(operator.certificate()));
        return new TrustedList(new ListSource(file.toUri(), signers, Duration.ofSeconds(5)), clock);
    }

    private static final class MovingClock extends Clock {
        private Duration ahead = Duration.ZERO;

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
