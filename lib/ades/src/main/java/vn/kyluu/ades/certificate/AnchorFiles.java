package vn.kyluu.ades.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Certificates in files: DER, or PEM with one or more. */
final class AnchorFiles {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private AnchorFiles() {}

    /**
     * All of a directory, each with the file it stands in.
     *
     * @throws IllegalArgumentException if there is none
     * @throws MalformedCertificate if a file does not parse
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    static Map<X509Certificate, Path> read(Path directory) {
        Map<X509Certificate, Path> found = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.{pem,crt,cer}")) {
            for (Path file : files) {
                readFile(file).forEach(each -> found.putIfAbsent(each, file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no *.pem, *.crt or *.cer in " + directory);
        }
        return found;
    }

    static List<X509Certificate> readFile(Path file) throws IOException {
        List<X509Certificate> found = new ArrayList<>();
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

    /** Writes PEM beside the file first, then over it: no reader ever sees half of it. */
    static void write(Path file, Collection<X509Certificate> certificates) throws IOException {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate each : certificates) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(LINES.encodeToString(
                            SigningCertificate.of(each).der().toByteArray()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        // other programs may write to the same directory
        Path beside = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        Files.writeString(beside, pem, StandardCharsets.US_ASCII);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
