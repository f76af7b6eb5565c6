package vn.kyluu.pki.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Stamps digests with the time of the clock (RFC 3161). */
public final class TimestampService {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final Set<ASN1ObjectIdentifier> ACCEPTED =
            Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);

    private final Identity identity;
    private final List<X509Certificate> chain;

    /** Takes the certificates to put into a token when the request asks for them, its own first. */
    public TimestampService(Identity identity, List<X509Certificate> chain) {
        this.identity = identity;
        this.chain = List.copyOf(chain);
    }

    /** Takes a DER request and gives a DER response: granted, or rejected with {@code badAlg} and the like. */
    public byte[] answer(byte[] request, Instant now) {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build(Identity.signatureAlgorithm(identity.key()), identity.key(), identity.certificate()),
                    new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY,
                    false);
            tokens.addCertificates(new JcaCertStore(chain));
            tokens.setAccuracySeconds(1);
            TimeStampResponseGenerator responses = new TimeStampResponseGenerator(tokens, ACCEPTED);
            TimeStampRequest asked;
            try {
                asked = new TimeStampRequest(request);
            } catch (IOException e) {
                return responses.generateRejectedResponse(e).getEncoded();
            }
            return responses
                    .generate(asked, SerialNumber.next(), Date.from(now))
                    .getEncoded();
        } catch (GeneralSecurityException | TSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot stamp", e);
        }
    }
}
