package vn.kyluu.signing.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.signing.Values;

/** What holds for keys wherever they are (R1, R2, R3). */
abstract class SigningKeysContractTest {
    /** Keys that hold one labelled {@code bac-si}, P-256, with a certificate. */
    abstract SigningKeys keys();

    @Test
    void findsAKeyByItsLabelWithItsCertificate() {
        HeldKey found = keys().find("bac-si").orElseThrow();
        assertThat(found.certificate()).isPresent();
        assertThat(found.algorithms()).contains(SignatureAlgorithm.ECDSA_SHA256);
        assertThat(keys().algorithms("bac-si", found.certificate().orElseThrow()))
                .isEqualTo(found.algorithms());
    }

    @Test
    void findsNothingUnderALabelNobodyGave() {
        assertThat(keys().find("khong-co")).isEmpty();
    }

    @Test
    void signsADigestSoThatTheCertificateVerifiesIt() {
        SigningCertificate certificate =
                keys().find("bac-si").orElseThrow().certificate().orElseThrow();
        DataToBeSigned data =
                DataToBeSigned.of(SignatureAlgorithm.ECDSA_SHA256.digestAlgorithm(), Values.octets("dữ liệu cần ký"));
        SignatureValue value = keys().sign("bac-si", certificate, SignatureAlgorithm.ECDSA_SHA256, data.digest());
        assertThat(value.verifies(data, certificate)).isTrue();
    }

    @Test
    void isReady() {
        assertThat(keys().states()).isNotEmpty().allMatch(SlotState::ready);
    }
}
