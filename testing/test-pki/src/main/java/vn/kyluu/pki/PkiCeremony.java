package vn.kyluu.pki;

import java.net.URI;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.kyluu.pki.authority.Addresses;
import vn.kyluu.pki.authority.CertificateAuthority;
import vn.kyluu.pki.authority.Identity;
import vn.kyluu.pki.authority.Ledger;
import vn.kyluu.pki.authority.Usage;
import vn.kyluu.pki.authority.Validity;
import vn.kyluu.pki.keeping.Identities;

/** The hour in which the authorities get their keys and certificates. */
final class PkiCeremony {
    private static final String OWNER = "Trung tâm chứng thực thử nghiệm KyLuu";

    private PkiCeremony() {}

    // the authorities reach back some years, so that tests can issue certificates that have expired by now
    static Identities hold(Supplier<KeyPair> keys, Ledger rootLedger, Ledger ledger, Instant now, URI baseUri) {
        Identity root = CertificateAuthority.selfSigned(name("KyLuu Test Root CA"), keys.get(), years(now, 10, 20));
        Identity issuing = root(root, rootLedger, baseUri)
                .identity(name("KyLuu Test Issuing CA"), keys.get(), years(now, 5, 10), Usage.CERTIFICATION);
        CertificateAuthority authority = issuing(issuing, ledger, baseUri);
        Identity tsa = authority.identity(name("KyLuu Test TSA"), keys.get(), years(now, 5, 9), Usage.TIMESTAMPING);
        Identity ocsp =
                authority.identity(name("KyLuu Test OCSP"), Identity.ecKeys(), years(now, 5, 9), Usage.OCSP_SIGNING);
        return new Identities(root, issuing, tsa, ocsp);
    }

    static CertificateAuthority root(Identity identity, Ledger ledger, URI baseUri) {
        return new CertificateAuthority(
                identity, new Addresses(at(baseUri, "/root.crl"), at(baseUri, "/root.crt"), Optional.empty()), ledger);
    }

    static CertificateAuthority issuing(Identity identity, Ledger ledger, URI baseUri) {
        return new CertificateAuthority(
                identity,
                new Addresses(at(baseUri, "/ca.crl"), at(baseUri, "/ca.crt"), Optional.of(at(baseUri, "/ocsp"))),
                ledger);
    }

    private static URI at(URI baseUri, String path) {
        return baseUri.resolve(path);
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, OWNER)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static Validity years(Instant now, int back, int ahead) {
        return new Validity(now.minus(back * 365L, ChronoUnit.DAYS), now.plus(ahead * 365L, ChronoUnit.DAYS));
    }
}
