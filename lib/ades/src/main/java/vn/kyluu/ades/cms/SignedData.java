package vn.kyluu.ades.cms;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;

/** The signature as it goes into the PDF: detached, one signer (RFC 5652, clause 5.1). */
public final class SignedData {
    private SignedData() {}

    /**
     * Puts it together.
     *
     * @param attributes that the value was made over
     * @param token of RFC 3161 over the value, in DER
     * @return DER
     */
    public static Octets of(
            SignedAttributes attributes, SignatureSpec spec, SignatureValue value, Optional<Octets> token) {
        AlgorithmIdentifier digest = Algorithms.of(spec.algorithm().digestAlgorithm());
        SigningCertificate leaf = spec.chain().leaf();
        SignerInfo signer = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(
                        SignedAttributes.issuer(leaf), leaf.x509().getSerialNumber())),
                digest,
                attributes.asn1(),
                Algorithms.of(spec.algorithm()),
                new DEROctetString(value.value().toByteArray()),
                unsigned(token));
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        spec.chain().withoutRoot().certificates().stream()
                .map(each -> Certificate.getInstance(each.der().toByteArray()))
                .forEach(certificates::add);
        org.bouncycastle.asn1.cms.SignedData data = new org.bouncycastle.asn1.cms.SignedData(
                new DERSet(digest),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificates),
                null,
                new DERSet(signer));
        return SignedAttributes.encoded(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    private static @Nullable ASN1Set unsigned(Optional<Octets> token) {
        return token.map(der -> new DERSet(new Attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        new DERSet(DERSequence.getInstance(der.toByteArray())))))
                .orElse(null);
    }
}
