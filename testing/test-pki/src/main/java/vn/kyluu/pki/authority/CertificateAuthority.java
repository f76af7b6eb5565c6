package vn.kyluu.pki.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** Issues certificates and CRLs under its own (RFC 5280). Thread-safe if its ledger is. */
public final class CertificateAuthority {
    private static final Duration CRL_LIFE = Duration.ofDays(1);

    private final Identity identity;
    private final Addresses addresses;
    private final Ledger ledger;

    public CertificateAuthority(Identity identity, Addresses addresses, Ledger ledger) {
        this.identity = identity;
        this.addresses = addresses;
        this.ledger = ledger;
    }

    /** Makes the certificate of a root with fresh keys: issuer and subject are the same. */
    public static Identity selfSigned(X500Name name, KeyPair keys, Validity validity) {
        try {
            X509v3CertificateBuilder builder = start(name, name, keys.getPublic(), validity);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, Usage.CERTIFICATION.extension());
            return new Identity(
                    new JcaX509CertificateConverter().getCertificate(builder.build(Identity.signer(keys.getPrivate()))),
                    keys.getPrivate());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot make a root", e);
        }
    }

    public X509Certificate certificate() {
        return identity.certificate();
    }

    /** Issues a certificate with fresh keys and keeps both together. */
    public Identity identity(X500Name subject, KeyPair keys, Validity validity, Usage usage) {
        return new Identity(issue(subject, keys.getPublic(), validity, usage), keys.getPrivate());
    }

    /** Issues a certificate and enters it in the ledger. */
    public X509Certificate issue(X500Name subject, PublicKey key, Validity validity, Usage usage) {
        try {
            X509v3CertificateBuilder builder = start(own(), subject, key, validity);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(identity.certificate().getPublicKey()));
            builder.addExtension(Extension.keyUsage, true, usage.extension());
            special(builder, usage);
            if (usage != Usage.OCSP_SIGNING) {
                builder.addExtension(Extension.cRLDistributionPoints, false, addresses.distributionPoints());
                builder.addExtension(Extension.authorityInfoAccess, false, addresses.authorityInformation());
            }
            X509Certificate made = new JcaX509CertificateConverter().getCertificate(builder.build(identity.signer()));
            ledger.issued(made);
            return made;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot issue", e);
        }
    }

    /** The CRL of this moment, DER, good for one day. */
    public byte[] revocationList(Instant now) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(own(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(CRL_LIFE)));
            for (Map.Entry<BigInteger, Instant> each : ledger.revocations().entrySet()) {
                if (!each.getValue().isAfter(now)) {
                    builder.addCRLEntry(each.getKey(), Date.from(each.getValue()), CRLReason.keyCompromise);
                }
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(identity.certificate().getPublicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return builder.build(identity.signer()).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot make a CRL", e);
        }
    }

    /** Takes one of its certificates back from an instant on. */
    public void revoke(BigInteger serialNumber, Instant at) {
        ledger.revoke(serialNumber, at);
    }

    private X500Name own() throws GeneralSecurityException {
        return new JcaX509CertificateHolder(identity.certificate()).getSubject();
    }

    private static X509v3CertificateBuilder start(X500Name issuer, X500Name subject, PublicKey key, Validity validity)
            throws GeneralSecurityException, IOException {
        return new JcaX509v3CertificateBuilder(
                        issuer,
                        SerialNumber.next(),
                        Date.from(validity.notBefore().truncatedTo(ChronoUnit.SECONDS)),
                        Date.from(validity.notAfter().truncatedTo(ChronoUnit.SECONDS)),
                        subject,
                        key)
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    }

    private static void special(X509v3CertificateBuilder builder, Usage usage) throws IOException {
        switch (usage) {
            case CERTIFICATION -> builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            case TIMESTAMPING ->
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            case OCSP_SIGNING -> {
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            }
            case SIGNING, ENCRYPTION -> {}
        }
    }
}
