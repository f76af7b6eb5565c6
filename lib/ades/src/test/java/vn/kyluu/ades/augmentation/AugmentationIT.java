package vn.kyluu.ades.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.HttpTimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.pki.Part;

class AugmentationIT {
    private static SigningWorld world;

    @BeforeAll
    static void open() {
        world = new SigningWorld();
    }

    @AfterEach
    void restore() {
        for (Part part : Part.values()) {
            world.server().restore(part);
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void stampsLaterWhatWasSignedWhileTheAuthorityWasSilent(SignatureFormat format) {
        SignedDocument plain = world.sign(document(format), format, world.doctor(), Position.FIRST, false);
        assertThat(plain.timestampTime()).isEmpty();
        world.server().silence(Part.TSA);
        TimestampOutage outage = catchThrowableOfType(
                TimestampOutage.class, () -> augmentation().raise(plain.bytes(), level(format, "T")));
        assertThat(outage.retryHelps()).isTrue();
        world.server().restore(Part.TSA);
        SignedDocument raised = augmentation().raise(plain.bytes(), level(format, "T"));
        assertThat(raised.timestampTime()).isPresent();
        assertThat(raised.level()).isEqualTo(level(format, "T"));
        assertThat(raised.bytes()).isNotEqualTo(plain.bytes());
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void leavesAloneWhatIsStamped(SignatureFormat format) {
        SignedDocument stamped = world.sign(document(format), format, world.doctor(), Position.FIRST, true);
        long before = world.server().requests(Part.TSA);
        SignedDocument raised = augmentation().raise(stamped.bytes(), level(format, "T"));
        assertThat(raised).isEqualTo(stamped);
        assertThat(world.server().requests(Part.TSA)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void addsEvidenceAndThenArchivesAllFour(SignatureFormat format) {
        List<Octets> files = world.signAll(document(format), format, true);
        SignedDocument kept = augmentation().raise(files.get(3), level(format, "LT"));
        String text = new String(kept.bytes().toByteArray(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains(format == SignatureFormat.PADES ? "/DSS" : "RevocationValues>");
        assertThat(augmentation().raise(kept.bytes(), level(format, "LT")).bytes())
                .isEqualTo(kept.bytes());
        SignedDocument archived = augmentation().raise(kept.bytes(), level(format, "LTA"));
        assertThat(archived.bytes().size()).isGreaterThan(kept.bytes().size());
        System.out.println(format + ": four signatures " + files.get(3).size() + " bytes, LT "
                + kept.bytes().size() + ", LTA " + archived.bytes().size());
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void takesTheListWhereTheResponderIsSilent(SignatureFormat format) {
        SignedDocument signed = world.sign(document(format), format, world.doctor(), Position.ONLY, true);
        world.server().silence(Part.OCSP);
        assertThat(augmentation().raise(signed.bytes(), level(format, "LT")).level())
                .isEqualTo(level(format, "LT"));
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void saysWhichMachineIsSilentWhenNoStatusCanBeHad(SignatureFormat format) {
        SignedDocument signed = world.sign(document(format), format, world.doctor(), Position.ONLY, true);
        world.server().silence(Part.OCSP);
        world.server().silence(Part.CRL);
        RevocationOutage outage = catchThrowableOfType(
                RevocationOutage.class, () -> augmentation().raise(signed.bytes(), level(format, "LT")));
        assertThat(outage.machine()).isEqualTo("OCSP");
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void namesTheListWhereOnlyAListCouldTell(SignatureFormat format) {
        SignedDocument signed = world.sign(document(format), format, world.doctor(), Position.ONLY, true);
        world.server().silence(Part.CRL);
        RevocationOutage outage = catchThrowableOfType(
                RevocationOutage.class, () -> augmentation().raise(signed.bytes(), level(format, "LT")));
        assertThat(outage.machine()).isEqualTo("CRL");
    }

    @Test
    void refusesWhatNobodySigned() {
        assertThatThrownBy(() -> augmentation().raise(SigningWorld.plainPdf(), SignatureLevel.PADES_BASELINE_T))
                .isInstanceOfSatisfying(
                        AugmentationRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(AugmentationRefusal.Reason.NOT_SIGNED));
        assertThatThrownBy(() -> augmentation().raise(SigningWorld.plainPdf(), SignatureLevel.XADES_BASELINE_T))
                .isInstanceOfSatisfying(
                        AugmentationRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(AugmentationRefusal.Reason.WRONG_FORMAT));
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void theSameValueServesAfterTheAuthorityWasSilent(SignatureFormat format) {
        Octets document = document(format);
        SignatureSpec spec = world.spec(format, world.doctor(), Position.FIRST);
        HttpTimestampAuthority nobody =
                new HttpTimestampAuthority(URI.create("http://127.0.0.1:1/tsa"), Duration.ofMillis(500));
        boolean isPdf = format == SignatureFormat.PADES;
        SignatureValue value = world.sign(
                world.doctor(),
                isPdf ? new PadesCreation().prepare(document, spec) : new XadesCreation().prepare(document, spec));
        BiFunction<SignatureValue, Optional<TimestampAuthority>, SignedDocument> assemble = (made, authority) -> isPdf
                ? new PadesCreation().assemble(document, spec, made, authority)
                : new XadesCreation().assemble(document, spec, made, authority);
        assertThatThrownBy(() -> assemble.apply(value, Optional.of(nobody))).isInstanceOf(TimestampOutage.class);
        assertThat(assemble.apply(value, Optional.empty()).level()).isEqualTo(level(format, "B"));
        assertThat(assemble.apply(value, Optional.of(world.authority())).level())
                .isEqualTo(level(format, "T"));
    }

    private static Augmentation augmentation() {
        return new Augmentation(
                world.anchors(), new RevocationInquiry(world.revocation()), world.authority(), Clock.systemUTC());
    }

    private static Octets document(SignatureFormat format) {
        return format == SignatureFormat.PADES ? SigningWorld.preparedPdf() : SigningWorld.xml();
    }

    private static SignatureLevel level(SignatureFormat format, String suffix) {
        return SignatureLevel.valueOf(format.name() + "_BASELINE_" + suffix);
    }
}
