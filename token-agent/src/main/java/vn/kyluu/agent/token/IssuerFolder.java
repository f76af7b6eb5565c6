package vn.kyluu.agent.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Certificates of issuers that the hospital installed beside the agent, for tokens that hold their owner's only. Immutable. */
public final class IssuerFolder {
    private static final System.Logger LOG = System.getLogger(IssuerFolder.class.getName());
    private static final int LONGEST = 6;

    private final List<X509Certificate> issuers;

    private IssuerFolder(List<X509Certificate> issuers) {
        this.issuers = List.copyOf(issuers);
    }

    /** None. */
    public static IssuerFolder empty() {
        return new IssuerFolder(List.of());
    }

    /**
     * Reads every file of a folder, PEM or DER; a file that is no certificate is passed over with a warning.
     *
     * @throws IOException if the folder cannot be read
     */
    public static IssuerFolder read(Path folder) throws IOException {
        List<X509Certificate> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    found.add((X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(bytes));
                } catch (CertificateException e) {
                    LOG.log(System.Logger.Level.WARNING, file + " is no certificate", e);
                }
            }
        }
        return new IssuerFolder(found);
    }

    /** The certificate and as many of its issuers as are known, from the token or from here; the root last. */
    public List<X509Certificate> chain(X509Certificate leaf, List<X509Certificate> onToken) {
        List<X509Certificate> chain = new ArrayList<>(List.of(leaf));
        X509Certificate top = leaf;
        while (chain.size() < LONGEST && !top.getIssuerX500Principal().equals(top.getSubjectX500Principal())) {
            X509Certificate below = top;
            Optional<X509Certificate> issuer = Stream.concat(onToken.stream(), issuers.stream())
                    .filter(each -> isIssuer(each, below))
                    .findFirst();
            if (issuer.isEmpty()) {
                break;
            }
            top = issuer.get();
            chain.add(top);
        }
        return List.copyOf(chain);
    }

    private static boolean isIssuer(X509Certificate candidate, X509Certificate issued) {
        if (!candidate.getSubjectX500Principal().equals(issued.getIssuerX500Principal())) {
            return false;
        }
        try {
            issued.verify(candidate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            LOG.log(System.Logger.Level.DEBUG, "same name, other key", e);
            return false;
        }
    }
}
