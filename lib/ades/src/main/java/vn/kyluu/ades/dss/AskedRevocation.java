package vn.kyluu.ades.dss;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSRevocationUtils;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.revocation.RevocationAnswer;
import vn.kyluu.ades.revocation.RevocationAnswer.Proof;
import vn.kyluu.ades.revocation.RevocationInquiry;

/** Our own inquiry in the library's words (R7): each certificate is asked about once. For one use, in one thread. */
final class AskedRevocation {
    private final RevocationInquiry inquiry;
    private final boolean isEvidence;
    private final Clock clock;
    private final Map<CertificateToken, Optional<RevocationToken<?>>> asked = new HashMap<>();

    AskedRevocation(RevocationInquiry inquiry, boolean isEvidence, Clock clock) {
        this.inquiry = inquiry;
        this.isEvidence = isEvidence;
        this.clock = clock;
    }

    @Nullable
    OCSPToken ocsp(CertificateToken certificate, CertificateToken issuer) {
        return about(certificate, issuer) instanceof OCSPToken token ? token : null;
    }

    @Nullable
    CRLToken crl(CertificateToken certificate, CertificateToken issuer) {
        return about(certificate, issuer) instanceof CRLToken token ? token : null;
    }

    private @Nullable RevocationToken<?> about(CertificateToken certificate, CertificateToken issuer) {
        Optional<RevocationToken<?>> known = asked.get(certificate);
        if (known == null) {
            known = proof(certificate, issuer).map(proof -> {
                RevocationToken<?> token = token(proof, certificate, issuer);
                token.setExternalOrigin(RevocationOrigin.EXTERNAL);
                return token;
            });
            asked.put(certificate, known);
        }
        return known.orElse(null);
    }

    private Optional<Proof> proof(CertificateToken certificate, CertificateToken issuer) {
        RevocationAnswer answer = isEvidence
                ? inquiry.anew(certificate.getCertificate(), issuer.getCertificate(), clock.instant())
                : inquiry.about(certificate.getCertificate(), issuer.getCertificate(), clock.instant());
        if (answer instanceof RevocationAnswer.Good good) {
            return Optional.of(good.proof());
        }
        return answer instanceof RevocationAnswer.Revoked revoked ? Optional.of(revoked.proof()) : Optional.empty();
    }

    private static RevocationToken<?> token(Proof proof, CertificateToken certificate, CertificateToken issuer) {
        byte[] der = proof.der().toByteArray();
        try {
            return switch (proof.kind()) {
                case OCSP -> {
                    BasicOCSPResp response = DSSRevocationUtils.loadOCSPFromBinaries(der);
                    yield new OCSPToken(
                            response,
                            DSSRevocationUtils.getLatestSingleResponse(response, certificate, issuer),
                            certificate,
                            issuer);
                }
                case CRL -> new CRLToken(certificate, CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(der), issuer));
            };
        } catch (IOException e) {
            throw new IllegalStateException("an answer that was read before", e);
        }
    }
}
