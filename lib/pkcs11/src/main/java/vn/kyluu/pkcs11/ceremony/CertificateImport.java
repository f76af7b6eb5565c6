package vn.kyluu.pkcs11.ceremony;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;

/** {@code hsm import-certificate}: puts a certificate beside its key, after the checks of R1. */
final class CertificateImport {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final PrintStream out;
    private final Clock clock;

    CertificateImport(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void run(Options options) throws IOException {
        X509Certificate certificate = read(Path.of(options.get("certificate")));
        check(certificate, options.find("identifier"));
        try (Pkcs11Module module = options.open();
                Token token = options.login(module)) {
            TokenKey key = Keys.labelled(token, options.get("label"));
            if (!key.publicKey().equals(certificate.getPublicKey())) {
                throw new CeremonyStopped("the certificate is for another key than " + key.label());
            }
            token.store(key.label(), certificate);
            out.printf(
                    Locale.ROOT,
                    "stored beside %s: %s · issued by %s · until %s%n",
                    key.label(),
                    Names.of(certificate),
                    Names.of(certificate.getIssuerX500Principal()),
                    certificate.getNotAfter().toInstant());
        }
    }

    private void check(X509Certificate certificate, Optional<String> identifier) {
        if (clock.instant().isAfter(certificate.getNotAfter().toInstant())) {
            throw new CeremonyStopped(
                    "the certificate ended on " + certificate.getNotAfter().toInstant());
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw new CeremonyStopped("the certificate's key usage does not allow signing");
        }
        if (identifier.isPresent() && !Names.of(certificate).contains("UID=" + identifier.get())) {
            throw new CeremonyStopped(
                    "the certificate is not for " + identifier.get() + " but for " + Names.of(certificate));
        }
    }

    private static X509Certificate read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException e) {
            throw new CeremonyStopped(file + " is no X.509 certificate in DER or PEM");
        }
    }
}
