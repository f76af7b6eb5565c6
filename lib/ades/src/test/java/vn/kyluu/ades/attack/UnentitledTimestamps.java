package vn.kyluu.ades.attack;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampToken;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestSigner;

/** Stamps with a doctor's key: a token right in all but that its certificate has not the purpose timeStamping (RFC 3161, 2.3). */
final class UnentitledTimestamps implements TimestampAuthority {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final TestSigner key;

    private UnentitledTimestamps(TestSigner key) {
        this.key = key;
    }

    static UnentitledTimestamps of(SigningWorld world) {
        return new UnentitledTimestamps(world.server().pki().signer(Person.named("Trần Văn Giờ", "CCCD:079090000008")));
    }

    @Override
    public TimestampToken stamp(Digest imprint) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try {
            TSTInfo info = new TSTInfo(
                    POLICY,
                    new MessageImprint(
                            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                            imprint.value().toByteArray()),
                    new ASN1Integer(BigInteger.valueOf(System.nanoTime())),
                    new ASN1GeneralizedTime(Date.from(now)),
                    null,
                    null,
                    null,
                    null,
                    null);
            byte[] digest = Octets.of(key.certificate().getEncoded())
                    .digest(DigestAlgorithm.SHA256)
                    .value()
                    .toByteArray();
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(
                            new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                    .build("SHA256withECDSA", key.key(), key.certificate()));
            generator.addCertificates(new JcaCertStore(List.copyOf(key.chain())));
            byte[] token = generator
                    .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded()), true)
                    .getEncoded();
            return new TimestampToken(Octets.of(token), now);
        } catch (IOException | GeneralSecurityException | CMSException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
