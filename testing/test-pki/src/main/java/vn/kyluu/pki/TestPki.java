package vn.kyluu.pki;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.kyluu.pki.authority.CertificateAuthority;
import vn.kyluu.pki.authority.Identity;
import vn.kyluu.pki.authority.Ledger;
import vn.kyluu.pki.authority.OcspResponder;
import vn.kyluu.pki.authority.TimestampService;
import vn.kyluu.pki.authority.Usage;
import vn.kyluu.pki.authority.Validity;
import vn.kyluu.pki.keeping.FolderLedger;
import vn.kyluu.pki.keeping.Identities;
import vn.kyluu.pki.keeping.MemoryLedger;
import vn.kyluu.pki.keeping.PkiFolder;

/** The whole PKI: two authorities, an OCSP responder and a timestamp authority. Thread-safe. */
public final class TestPki {
    private static final int SIGNER_DAYS = 730;

    private final Clock clock;
    private final URI baseUri;
    private final Ledger ledger;
    private final CertificateAuthority rootAuthority;
    private final CertificateAuthority issuingAuthority;
    private final X509Certificate tsaCertificate;
    private final OcspResponder ocspResponder;
    private final TimestampService timestampService;

    private TestPki(Identities identities, Ledger rootLedger, Ledger ledger, Clock clock, URI baseUri) {
        this.clock = clock;
        this.baseUri = baseUri;
        this.ledger = ledger;
        this.rootAuthority = PkiCeremony.root(identities.root(), rootLedger, baseUri);
        this.issuingAuthority = PkiCeremony.issuing(identities.issuing(), ledger, baseUri);
        Identity tsa = identities.tsa();
        this.tsaCertificate = tsa.certificate();
        this.ocspResponder = new OcspResponder(identities.ocsp(), issuingAuthority, ledger);
        this.timestampService = new TimestampService(tsa, List.of(tsa.certificate(), issuingAuthority.certificate()));
    }

    /**
     * Reads the PKI of a folder, or makes it there: RSA-3072, about two seconds at the first call.
     *
     * @param baseUri where {@link TestPkiServer} will answer; it is in every certificate
     * @throws IllegalStateException if the folder's certificates carry another address
     */
    public static TestPki open(Path folder, Clock clock, URI baseUri) {
        PkiFolder files = new PkiFolder(folder);
        Ledger rootLedger = new FolderLedger(folder.resolve("root"));
        Ledger ledger = new FolderLedger(folder);
        Optional<Identities> known = files.read();
        if (known.isPresent()) {
            URI before = files.baseUri().orElseThrow();
            if (!before.equals(baseUri)) {
                throw new IllegalStateException(
                        "the certificates in " + folder + " say " + before + ", not " + baseUri);
            }
            return new TestPki(known.get(), rootLedger, ledger, clock, baseUri);
        }
        Identities fresh = PkiCeremony.hold(() -> Identity.rsaKeys(3072), rootLedger, ledger, clock.instant(), baseUri);
        files.write(fresh, baseUri);
        return new TestPki(fresh, rootLedger, ledger, clock, baseUri);
    }

    /** The address that the certificates of a folder carry; empty if no PKI was made there yet. */
    public static Optional<URI> baseUriOf(Path folder) {
        return new PkiFolder(folder).baseUri();
    }

    /** A PKI in memory on P-256 keys, made in milliseconds. */
    public static TestPki ephemeral(Clock clock, URI baseUri) {
        Ledger rootLedger = new MemoryLedger();
        Ledger ledger = new MemoryLedger();
        return new TestPki(
                PkiCeremony.hold(Identity::ecKeys, rootLedger, ledger, clock.instant(), baseUri),
                rootLedger,
                ledger,
                clock,
                baseUri);
    }

    public X509Certificate root() {
        return rootAuthority.certificate();
    }

    public X509Certificate issuingCa() {
        return issuingAuthority.certificate();
    }

    public X509Certificate tsa() {
        return tsaCertificate;
    }

    public URI baseUri() {
        return baseUri;
    }

    /** Issues a signer's certificate: since yesterday, for two years. */
    public X509Certificate issue(Person person, PublicKey key) {
        Instant now = clock.instant();
        return issue(person, key, new Validity(now.minus(1, ChronoUnit.DAYS), now.plus(SIGNER_DAYS, ChronoUnit.DAYS)));
    }

    public X509Certificate issue(Person person, PublicKey key, Validity validity) {
        return issue(person, key, validity, Usage.SIGNING);
    }

    public X509Certificate issue(Person person, PublicKey key, Validity validity, Usage usage) {
        return issuingAuthority.issue(person.subject(), key, validity, usage);
    }

    /** Issues a certificate over a fresh P-256 key in memory. */
    public TestSigner signer(Person person) {
        return signer(person, Identity.ecKeys());
    }

    /** Issues a certificate over a fresh RSA key in memory. */
    public TestSigner rsaSigner(Person person, int bits) {
        return signer(person, Identity.rsaKeys(bits));
    }

    public TestSigner signer(Person person, Validity validity, Usage usage) {
        KeyPair keys = Identity.ecKeys();
        X509Certificate leaf = issue(person, keys.getPublic(), validity, usage);
        return new TestSigner(leaf, chain(leaf), keys.getPrivate());
    }

    private TestSigner signer(Person person, KeyPair keys) {
        X509Certificate leaf = issue(person, keys.getPublic());
        return new TestSigner(leaf, chain(leaf), keys.getPrivate());
    }

    /** The path of a certificate of the issuing CA: leaf first, root last. */
    public List<X509Certificate> chain(X509Certificate leaf) {
        return List.of(leaf, issuingCa(), root());
    }

    /** Takes a certificate back from an instant on. */
    public void revoke(X509Certificate certificate, Instant at) {
        revoke(certificate.getSerialNumber(), at);
    }

    /** Takes a certificate of the issuing CA back from an instant on. */
    public void revoke(BigInteger serialNumber, Instant at) {
        // OCSP and CRL tell whole seconds
        ledger.revoke(serialNumber, at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Takes the certificate of the issuing CA itself back: the root's CRL says so. */
    public void revokeIssuingCa(Instant at) {
        rootAuthority.revoke(issuingCa().getSerialNumber(), at);
    }

    /** DER request to DER response (RFC 6960). */
    public byte[] ocsp(byte[] request) {
        return ocsp(request, Duration.ZERO);
    }

    /** The same of a responder whose clock is wrong. */
    byte[] ocsp(byte[] request, Duration ahead) {
        return ocspResponder.answer(request, now().plus(ahead));
    }

    /** DER request to DER response (RFC 3161). */
    public byte[] timestamp(byte[] request) {
        return timestampService.answer(request, now());
    }

    /** The issuing CA's CRL, DER. */
    public byte[] crl() {
        return issuingAuthority.revocationList(now());
    }

    /** The root's CRL, DER. */
    public byte[] rootCrl() {
        return rootAuthority.revocationList(now());
    }

    /** Writes the root certificate as PEM: the one trust anchor of this PKI. */
    public void writeTrustAnchor(Path file) {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root().getEncoded());
            PkiFolder.write(
                    file,
                    ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without DER", e);
        }
    }

    Clock clock() {
        return clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
