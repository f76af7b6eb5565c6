package vn.kyluu.ades.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.responder.Responder;
import vn.kyluu.ades.responder.ResponderFailure;

/** Asks one OCSP responder about one certificate (RFC 6960). */
final class OcspInquiry {
    private final Responder responder;

    OcspInquiry(Responder responder) {
        this.responder = responder;
    }

    /** Empty if the responder gave nothing that counts. */
    Optional<RevocationAnswer> ask(URI address, X509Certificate certificate, X509Certificate issuer, Instant now) {
        try {
            // RFC 5019 and most responders know certificates by SHA-1 ids; nothing rests on its strength
            DigestCalculator sha1 = new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1);
            CertificateID id =
                    new CertificateID(sha1, new JcaX509CertificateHolder(issuer), certificate.getSerialNumber());
            byte[] nonce = Nonces.next();
            byte[] question = new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(new Extension(
                            OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())))
                    .build()
                    .getEncoded();
            Octets answer = responder.post(address, "application/ocsp-request", Octets.of(question));
            return read(answer, id, nonce, issuer, now);
        } catch (ResponderFailure | IOException | OCSPException e) {
            // silence and nonsense come to the same: the caller asks the CRL
            return Optional.empty();
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot ask by OCSP", e);
        }
    }

    private static Optional<RevocationAnswer> read(
            Octets answer, CertificateID id, byte[] nonce, X509Certificate issuer, Instant now)
            throws IOException, OCSPException, GeneralSecurityException, OperatorCreationException {
        OCSPResp response = new OCSPResp(answer.toByteArray());
        if (response.getStatus() != OCSPResp.SUCCESSFUL
                || !(response.getResponseObject() instanceof BasicOCSPResp basic)
                || !isSignedFor(issuer, basic, now)
                || !Nonces.fits(nonce, basic)) {
            return Optional.empty();
        }
        for (SingleResp single : basic.getResponses()) {
            if (single.getCertID().getSerialNumber().equals(id.getSerialNumber())
                    && single.getCertID()
                            .matchesIssuer(new JcaX509CertificateHolder(issuer), new BcDigestCalculatorProvider())
                    && Freshness.isFresh(single.getThisUpdate(), single.getNextUpdate(), now)) {
                return Optional.of(status(single, answer));
            }
        }
        return Optional.empty();
    }

    private static RevocationAnswer status(SingleResp single, Octets answer) {
        RevocationAnswer.Proof proof = RevocationAnswer.Proof.ocsp(answer);
        CertificateStatus status = single.getCertStatus();
        if (status == CertificateStatus.GOOD) {
            return new RevocationAnswer.Good(proof);
        }
        if (status instanceof RevokedStatus revoked) {
            return new RevocationAnswer.Revoked(
                    revoked.getRevocationTime().toInstant(),
                    ReasonNames.of(revoked.hasRevocationReason() ? revoked.getRevocationReason() : 0),
                    proof);
        }
        return new RevocationAnswer.Silent("OCSP");
    }

    private static boolean isSignedFor(X509Certificate issuer, BasicOCSPResp basic, Instant now)
            throws OCSPException, GeneralSecurityException, OperatorCreationException {
        if (basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer))) {
            return true;
        }
        for (X509CertificateHolder each : basic.getCerts()) {
            X509Certificate delegate = new JcaX509CertificateConverter().getCertificate(each);
            if (isDelegate(delegate, issuer, now)
                    && basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(delegate))) {
                return true;
            }
        }
        return false;
    }

    // RFC 6960, 4.2.2.2: the authority itself issued the responder's certificate, for this purpose
    private static boolean isDelegate(X509Certificate delegate, X509Certificate issuer, Instant now)
            throws GeneralSecurityException {
        List<String> purposes = delegate.getExtendedKeyUsage();
        boolean isInTime = !now.isBefore(delegate.getNotBefore().toInstant())
                && !now.isAfter(delegate.getNotAfter().toInstant());
        return purposes != null
                && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                && isInTime
                && Signatures.isIssuedBy(delegate, issuer);
    }
}
