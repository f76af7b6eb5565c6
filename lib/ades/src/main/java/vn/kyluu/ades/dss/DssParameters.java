package vn.kyluu.ades.dss;

import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import java.util.Date;
import java.util.List;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;

/** The one place where a spec becomes the library's parameters. Each result is for one call: the library writes into it. */
public final class DssParameters {
    private DssParameters() {}

    /** For the CMS of a PDF signature; the rest of the revision is written by ourselves. */
    public static PAdESSignatureParameters pades(SignatureSpec spec, SignatureLevel level) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        fill(parameters, spec, level);
        return parameters;
    }

    /** For an enveloped XML signature with exclusive canonicalization. */
    public static XAdESSignatureParameters xades(SignatureSpec spec, SignatureLevel level, String id) {
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setSigningCertificateDigestMethod(
                DssNames.of(spec.algorithm().digestAlgorithm()));
        fill(parameters, spec, level);
        parameters.getContext().setDeterministicId(id);
        return parameters;
    }

    private static void fill(AbstractSignatureParameters<?> parameters, SignatureSpec spec, SignatureLevel level) {
        List<CertificateToken> chain = spec.chain().withoutRoot().x509().stream()
                .map(CertificateToken::new)
                .toList();
        parameters.setSignatureLevel(DssNames.of(level));
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setDigestAlgorithm(DssNames.of(spec.algorithm().digestAlgorithm()));
        parameters.setEncryptionAlgorithm(DssNames.encryption(spec.algorithm()));
        parameters.bLevel().setSigningDate(Date.from(spec.signingTime()));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        if (!spec.appearance().title().isBlank()) {
            parameters.bLevel().setClaimedSignerRoles(List.of(spec.appearance().title()));
        }
        spec.commitment()
                .ifPresent(each -> parameters.bLevel().setCommitmentTypeIndications(List.of(DssNames.of(each))));
    }
}
