package vn.kyluu.ades.certificate;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;

/** The certificates trusted without further proof, at this moment. Never empty; safe for many threads. */
public final class TrustAnchors {
    private final Supplier<Set<X509Certificate>> source;

    private TrustAnchors(Supplier<Set<X509Certificate>> source) {
        this.source = source;
    }

    /**
     * Takes certificates already parsed; they never change.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TrustAnchors of(Collection<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no trust anchor at all");
        }
        Set<X509Certificate> fixed = Set.copyOf(certificates);
        return new TrustAnchors(() -> fixed);
    }

    /** Those that the directory has whenever they are looked at. */
    static TrustAnchors living(Supplier<Set<X509Certificate>> source) {
        return new TrustAnchors(source);
    }

    /**
     * Reads every {@code *.pem}, {@code *.crt} and {@code *.cer} of the directory once; each is DER, or PEM with one or more
     * certificates.
     *
     * @throws IllegalArgumentException if there is none
     * @throws MalformedCertificate if one of them does not parse
     * @throws java.io.UncheckedIOException if the directory or a file cannot be read
     */
    public static TrustAnchors readDirectory(Path directory) {
        return of(AnchorFiles.read(directory).keySet());
    }

    /** The trusted certificates, in no order; the same set as long as nothing changed. */
    public Set<X509Certificate> certificates() {
        return source.get();
    }
}
