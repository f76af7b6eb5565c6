package vn.kyluu.ades.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** One question to an authority, which knows whether an answer belongs to it. */
final class TimestampQuery {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BITS = 64;

    private final TimeStampRequest request;

    private TimestampQuery(TimeStampRequest request) {
        this.request = request;
    }

    static TimestampQuery about(Digest imprint) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        BigInteger nonce = new BigInteger(NONCE_BITS, RANDOM);
        byte[] value = imprint.value().toByteArray();
        return new TimestampQuery(generator.generate(oid(imprint.algorithm()), value, nonce));
    }

    Octets der() {
        try {
            return Octets.of(request.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("a request in memory has a DER form", e);
        }
    }

    TimestampToken check(Octets answer) {
        try {
            TimeStampResponse response = new TimeStampResponse(answer.toByteArray());
            int status = response.getStatus();
            if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
                throw new TimestampOutage("refused with PKI status " + status, isPassing(response));
            }
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            checkSignature(token);
            return new TimestampToken(
                    Octets.of(token.getEncoded()),
                    token.getTimeStampInfo().getGenTime().toInstant());
        } catch (TSPException | IOException | OperatorCreationException | CertificateException e) {
            throw new TimestampOutage("the answer is not a token for this request", false, e);
        }
    }

    private static void checkSignature(TimeStampToken token)
            throws TSPException, OperatorCreationException, CertificateException {
        Store<X509CertificateHolder> store = token.getCertificates();
        X509CertificateHolder signer = store.getMatches(null).stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new TimestampOutage("the token lacks its signer's certificate", false));
        token.validate(new SignerInformationVerifier(
                new DefaultCMSSignatureAlgorithmNameGenerator(),
                new DefaultSignatureAlgorithmIdentifierFinder(),
                new JcaContentVerifierProviderBuilder().build(signer),
                new BcDigestCalculatorProvider()));
    }

    private static boolean isPassing(TimeStampResponse response) {
        PKIFailureInfo failure = response.getFailInfo();
        return failure != null
                && (failure.intValue() & (PKIFailureInfo.systemFailure | PKIFailureInfo.timeNotAvailable)) != 0;
    }

    private static ASN1ObjectIdentifier oid(DigestAlgorithm algorithm) {
        return switch (algorithm) {
            case SHA256 -> NISTObjectIdentifiers.id_sha256;
            case SHA384 -> NISTObjectIdentifiers.id_sha384;
            case SHA512 -> NISTObjectIdentifiers.id_sha512;
        };
    }
}
