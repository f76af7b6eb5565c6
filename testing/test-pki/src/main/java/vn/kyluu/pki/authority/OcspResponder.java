package vn.kyluu.pki.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaRespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** Answers for the certificates of one authority, with a key that the authority delegated (RFC 6960, 4.2.2.2). */
public final class OcspResponder {
    private static final Duration ANSWER_LIFE = Duration.ofHours(1);

    private final Identity identity;
    private final CertificateAuthority authority;
    private final Ledger ledger;

    public OcspResponder(Identity identity, CertificateAuthority authority, Ledger ledger) {
        this.identity = identity;
        this.authority = authority;
        this.ledger = ledger;
    }

    /** Takes a DER request and gives a DER response, {@code malformedRequest} if it cannot be read. */
    public byte[] answer(byte[] request, Instant now) {
        try {
            OCSPReq asked;
            try {
                asked = new OCSPReq(request);
            } catch (IOException e) {
                return new OCSPRespBuilder()
                        .build(OCSPRespBuilder.MALFORMED_REQUEST, null)
                        .getEncoded();
            }
            BasicOCSPRespBuilder response = new BasicOCSPRespBuilder(
                    new JcaRespID(identity.certificate().getSubjectX500Principal()));
            for (Req each : asked.getRequestList()) {
                response.addResponse(
                        each.getCertID(),
                        status(each.getCertID(), now),
                        Date.from(now),
                        Date.from(now.plus(ANSWER_LIFE)));
            }
            Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                response.setResponseExtensions(new Extensions(nonce));
            }
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            response.build(
                                    identity.signer(),
                                    new X509CertificateHolder[] {new JcaX509CertificateHolder(identity.certificate())},
                                    Date.from(now)))
                    .getEncoded();
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot answer", e);
        }
    }

    // BouncyCastle's own convention: a null status means good
    private CertificateStatus status(CertificateID id, Instant now)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        boolean ours = id.matchesIssuer(
                new JcaX509CertificateHolder(authority.certificate()), new BcDigestCalculatorProvider());
        BigInteger serial = id.getSerialNumber();
        if (!ours || !ledger.knows(serial)) {
            return new UnknownStatus();
        }
        Optional<Instant> revoked = ledger.revokedAt(serial).filter(at -> !at.isAfter(now));
        if (revoked.isPresent()) {
            return new RevokedStatus(Date.from(revoked.get()), CRLReason.keyCompromise);
        }
        return CertificateStatus.GOOD;
    }
}
