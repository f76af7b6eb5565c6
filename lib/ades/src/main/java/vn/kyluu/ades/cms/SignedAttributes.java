package vn.kyluu.ades.cms;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.esf.CommitmentTypeIndication;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureSpec;

/** What the signer's key signs (RFC 5652, clause 5.3). Immutable. */
public final class SignedAttributes {
    private static final ASN1ObjectIdentifier SIGNER_ATTRIBUTES = new ASN1ObjectIdentifier("0.4.0.19122.1.1");
    private static final ASN1ObjectIdentifier ROLE = new ASN1ObjectIdentifier("2.5.4.72");

    private final DERSet attributes;

    private SignedAttributes(DERSet attributes) {
        this.attributes = attributes;
    }

    /**
     * The attributes of a spec.
     *
     * @param document fingerprint of the PDF but for the signature's place, with the hash function of the spec
     */
    public static SignedAttributes of(SignatureSpec spec, Digest document) {
        ASN1EncodableVector all = new ASN1EncodableVector();
        all.add(attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data));
        all.add(attribute(
                CMSAttributes.messageDigest, new DEROctetString(document.value().toByteArray())));
        all.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, certificate(spec)));
        all.add(attribute(
                CMSAttributes.cmsAlgorithmProtect,
                new CMSAlgorithmProtection(
                        Algorithms.of(spec.algorithm().digestAlgorithm()),
                        CMSAlgorithmProtection.SIGNATURE,
                        Algorithms.of(spec.algorithm()))));
        String title = spec.appearance().title();
        if (!title.isBlank()) {
            all.add(attribute(SIGNER_ATTRIBUTES, claimed(title)));
        }
        // EN 319 142-1, clause 5.3: then the dictionary has no Reason, and ours never has
        spec.commitment()
                .ifPresent(each -> all.add(attribute(
                        PKCSObjectIdentifiers.id_aa_ets_commitmentType,
                        new CommitmentTypeIndication(new ASN1ObjectIdentifier(each.oid())))));
        return new SignedAttributes(new DERSet(all));
    }

    /** As the key signs them: a SET OF in DER. */
    public Octets der() {
        return encoded(attributes);
    }

    ASN1Set asn1() {
        return attributes;
    }

    static Octets encoded(org.bouncycastle.asn1.ASN1Object object) {
        try {
            return Octets.of(object.getEncoded("DER"));
        } catch (IOException e) {
            throw new IllegalStateException("an object in memory has a DER form", e);
        }
    }

    private static SigningCertificateV2 certificate(SignatureSpec spec) {
        SigningCertificate leaf = spec.chain().leaf();
        AlgorithmIdentifier hash = Algorithms.of(spec.algorithm().digestAlgorithm());
        Digest digest = leaf.der().digest(spec.algorithm().digestAlgorithm());
        IssuerSerial issuer = new IssuerSerial(
                new GeneralNames(new GeneralName(issuer(leaf))),
                new ASN1Integer(leaf.x509().getSerialNumber()));
        return new SigningCertificateV2(new ESSCertIDv2(hash, digest.value().toByteArray(), issuer));
    }

    static X500Name issuer(SigningCertificate certificate) {
        return X500Name.getInstance(certificate.x509().getIssuerX500Principal().getEncoded());
    }

    /** SignerAttributeV2 with one claimed attribute (EN 319 122-1, clause 5.2.6.1). */
    private static DERSequence claimed(String title) {
        DERSequence role = new DERSequence(ROLE, new DERSet(new DERUTF8String(title)));
        return new DERSequence(new DERTaggedObject(true, 0, new DERSequence(role)));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, org.bouncycastle.asn1.ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }
}
