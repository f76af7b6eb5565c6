package vn.kyluu.ades.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The certificates trusted without further proof. Never empty; immutable. */
public final class TrustAnchors {
    private final Set<X509Certificate> certificates;

    private TrustAnchors(Collection<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no trust anchor at all");
        }
        this.certificates = Set.copyOf(certificates);
    }

    /**
     * Takes certificates already parsed.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TrustAnchors of(Collection<X509Certificate> certificates) {
        return new TrustAnchors(certificates);
    }

    /**
     * Reads every {@code *.pem}, {@code *.crt} and {@code *.cer} of the directory; each is DER, or PEM with one or more
     * certificates.
     *
     * @throws IllegalArgumentException if there is none
     * @throws MalformedCertificate if one of them does not parse
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public static TrustAnchors readDirectory(Path directory) {
        Set<X509Certificate> found = new LinkedHashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.{pem,crt,cer}")) {
            for (Path file : files) {
                found.addAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no *.pem, *.crt or *.cer in " + directory);
        }
        return new TrustAnchors(found);
    }

    /** The trusted certificates, in no order. */
    public Set<X509Certificate> certificates() {
        return certificates;
    }

    private static Set<X509Certificate> read(Path file) throws IOException {
        Set<X509Certificate> found = new LinkedHashSet<>();
        try (InputStream stream = Files.newInputStream(file)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                found.add((X509Certificate) each);
            }
        } catch (CertificateException e) {
            throw new MalformedCertificate("not a certificate: " + file, e);
        }
        if (found.isEmpty()) {
            throw new MalformedCertificate("no certificate in " + file);
        }
        return found;
    }
}
