package vn.kyluu.ades.good;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssTimestamps;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.SubIndication;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** Documents that other programs signed: judged as strictly, but told what it is, and never "altered" for it. */
class ForeignFilesIT {
    private static SigningWorld world;
    private static Validation validation;

    @BeforeAll
    static void start() {
        world = new SigningWorld();
        validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void saysThatALaterSignerBroughtAVisibleField() {
        Octets first = signed(SigningWorld.plainPdf(), world.doctor(), true, false);
        Octets second = signed(first, world.signers().get(1), true, false);

        assertThat(validation.validate(first).verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        ValidationReport report = validation.validate(second);

        ValidatedSignature doctor = report.signatures().get(0);
        assertThat(doctor.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(doctor.changesAfter()).isEmpty();
        assertThat(doctor.findings()).extracting(Finding::code).containsExactly(FindingCode.FIELD_ADDED);
        assertThat(doctor.subIndication()).contains(SubIndication.SIG_CONSTRAINTS_FAILURE);
        assertThat(report.signatures().get(1).indication()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void letsLaterSignersComeWithoutBeingSeen() {
        Octets first = signed(SigningWorld.plainPdf(), world.doctor(), false, false);

        ValidationReport report =
                validation.validate(signed(first, world.signers().get(1), false, false));

        assertThat(report.signatures())
                .flatExtracting(ValidatedSignature::findings)
                .isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void failsAFieldBroughtToACertifiedDocument() {
        Octets first = signed(SigningWorld.plainPdf(), world.doctor(), true, true);

        ValidationReport report =
                validation.validate(signed(first, world.signers().get(1), true, false));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(report.signatures().get(0).changesAfter())
                .extracting(Finding::code)
                .contains(FindingCode.MODIFIED_AFTER_SIGNING);
    }

    private static Octets signed(Octets file, Signer signer, boolean isVisible, boolean certifies) {
        boolean isRsa = signer.algorithm().isRsa();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(signer.key().certificate()));
        parameters.setCertificateChain(
                signer.key().chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(Instant.now()));
        parameters.setEncryptionAlgorithm(isRsa ? EncryptionAlgorithm.RSA : EncryptionAlgorithm.ECDSA);
        if (certifies) {
            parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        if (isVisible) {
            SignatureImageTextParameters text = new SignatureImageTextParameters();
            text.setText("Da ky");
            parameters.getImageParameters().setTextParameters(text);
            SignatureFieldParameters field = parameters.getImageParameters().getFieldParameters();
            field.setOriginX(isRsa ? 50 : 300);
            field.setOriginY(600);
            field.setWidth(150);
            field.setHeight(50);
        }
        PAdESService service = new PAdESService(DssCertificates.withoutNetwork());
        service.setTspSource(new DssTimestamps(world.authority()));
        InMemoryDocument document = new InMemoryDocument(file.toByteArray(), "foreign.pdf");
        byte[] data = service.getDataToSign(document, parameters).getBytes();
        String name = isRsa ? "SHA256withRSA" : "SHA256withECDSA";
        SignatureValue value = new SignatureValue(
                isRsa ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256,
                signer.key().sign(name, data));
        return Octets.of(DSSUtils.toByteArray(service.signDocument(document, parameters, value)));
    }
}
