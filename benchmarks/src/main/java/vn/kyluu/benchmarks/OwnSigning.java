package vn.kyluu.benchmarks;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.pki.TestSigner;

/** A visible, certifying B-B signature of ours into the field of a step. */
final class OwnSigning {
    /** One for the whole program, as in the service. */
    private static final PadesCreation CREATION = new PadesCreation(2500);

    private final MemoryKey key;
    private final SignatureSpec spec;

    OwnSigning(TestSigner signer, String step, Instant now) {
        this.key = new MemoryKey(signer);
        this.spec = new SignatureSpec(
                SignatureFormat.PADES,
                step,
                CertificateChain.of(signer.chain().toArray(X509Certificate[]::new)),
                SignatureAlgorithm.ECDSA_SHA256,
                now,
                new SignerAppearance("Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị", ZoneId.of("Asia/Ho_Chi_Minh")),
                Position.FIRST);
    }

    Octets sign(Octets pdf) {
        DataToBeSigned data = CREATION.prepare(pdf, spec);
        SignatureValue value = new SignatureValue(
                spec.algorithm(), Octets.of(key.sign(data.bytes().toByteArray())));
        return CREATION.assemble(pdf, spec, value, Optional.empty()).bytes();
    }
}
