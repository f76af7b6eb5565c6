package vn.kyluu.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.certificate.AnchorDirectory;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.store.InMemoryAuditTrail;
import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.transaction.DatabaseOutage;
import vn.kyluu.signing.transaction.UnitOfWork;
import vn.kyluu.signing.trust.TrustRefusal.Reason;

/** R1 to R3. */
class TrustAnchorsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    private static final TestPki PKI = TestPki.ephemeral(CLOCK, URI.create("http://127.0.0.1:1/"));
    private static final SigningCertificate ROOT = SigningCertificate.of(PKI.root());
    private static final SigningCertificate OTHER = SigningCertificate.of(PKI.issuingCa());
    private static final Actor ADMIN = new Actor("qt01", "Quản trị", "CNTT", Set.of(Role.ADMIN), "r1");

    @TempDir
    Path folder;

    private final Ports ports = InMemoryPorts.empty();
    private final Journal journal = new Journal(ports.units(), ports.trail(), CLOCK);
    private AnchorDirectory anchors;
    private AddAnchor add;
    private RemoveAnchor remove;

    @BeforeEach
    void trustTheRoot() {
        PKI.writeTrustAnchor(folder.resolve("root.pem"));
        anchors = new AnchorDirectory(folder, Optional.empty(), Set::of);
        add = new AddAnchor(anchors, ports.units(), journal);
        remove = new RemoveAnchor(anchors, ports.units(), journal);
    }

    private List<AuditEvent> trail() {
        return ((InMemoryAuditTrail) ports.trail()).events();
    }

    @Test
    void addsAndRemovesAndWritesDownWhoAndWhat() {
        assertThat(add.add(ADMIN, OTHER.der())).isEqualTo(OTHER);
        assertThat(anchors.anchors().certificates()).contains(OTHER.x509());

        remove.remove(ADMIN, ROOT.sha256().hex());

        assertThat(anchors.anchors().certificates()).containsExactly(OTHER.x509());
        assertThat(trail()).extracting(AuditEvent::act).containsExactly(Act.ADMINISTER, Act.ADMINISTER);
        assertThat(trail()).extracting(AuditEvent::actor).containsOnly("qt01");
        assertThat(trail()).extracting(AuditEvent::at).containsOnly(CLOCK.instant());
        assertThat(trail())
                .extracting(AuditEvent::subject)
                .containsExactly(
                        "trust-anchor:" + OTHER.sha256().hex(),
                        "trust-anchor:" + ROOT.sha256().hex());
        assertThat(trail())
                .extracting(AuditEvent::details)
                .containsExactly(Map.of("change", "ADD"), Map.of("change", "REMOVE"));
    }

    @Test
    void refusesWhatIsNoAuthorityOrKnownOrNotThere() {
        SigningCertificate doctor = SigningCertificate.of(
                PKI.signer(Person.named("Nguyễn Thị Ánh Tuyết", "CCCD:1")).certificate());

        assertThat(refused(() -> add.add(ADMIN, doctor.der()))).isEqualTo(Reason.ANCHOR_NO_AUTHORITY);
        assertThat(refused(() -> add.add(ADMIN, Octets.of(new byte[] {1, 2})))).isEqualTo(Reason.ANCHOR_MALFORMED);
        assertThat(refused(() -> add.add(ADMIN, ROOT.der()))).isEqualTo(Reason.ANCHOR_KNOWN);
        assertThat(refused(() -> removed(OTHER))).isEqualTo(Reason.ANCHOR_UNKNOWN);
        assertThat(refused(() -> removed(ROOT))).isEqualTo(Reason.ANCHOR_STAYS);

        assertThat(anchors.anchors().certificates()).containsExactly(ROOT.x509());
        assertThat(trail()).extracting(AuditEvent::act).hasSize(5).containsOnly(Act.REFUSE);
    }

    @Test
    void takesTheChangeBackWhereItCannotBeWrittenDown() {
        UnitOfWork broken = new UnitOfWork() {
            @Override
            public <T> T call(Supplier<T> work) {
                throw new DatabaseOutage(new IOException("gone before the commit of " + work.get()));
            }
        };
        AddAnchor adding = new AddAnchor(anchors, broken, journal);

        assertThat(catchThrowableOfType(DatabaseOutage.class, () -> adding.add(ADMIN, OTHER.der())))
                .isNotNull();
        assertThat(anchors.anchors().certificates()).containsExactly(ROOT.x509());
    }

    @Test
    void saysWhenTheDirectoryIsBroken() throws IOException {
        add.add(ADMIN, OTHER.der());
        Files.writeString(folder.resolve("root.pem"), "no certificate");

        assertThat(catchThrowableOfType(
                        AnchorsOutage.class,
                        () -> remove.remove(ADMIN, ROOT.sha256().hex())))
                .isNotNull();
        assertThat(anchors.anchors().certificates()).contains(ROOT.x509());
    }

    private SigningCertificate removed(SigningCertificate anchor) {
        remove.remove(ADMIN, anchor.sha256().hex());
        return anchor;
    }

    private static Reason refused(Supplier<SigningCertificate> act) {
        return catchThrowableOfType(TrustRefusal.class, act::get).reason();
    }
}
