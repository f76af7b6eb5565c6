package vn.kyluu.signing.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches an issuer from where the certificate says it is: Authority Information Access, RFC 5280 section 4.2.2.1. */
final class CaIssuers {
    private static final String ACCESS = "1.3.6.1.5.5.7.1.1";
    /** OID 1.3.6.1.5.5.7.48.2 as DER, then the tag of a URI and its length in one byte. */
    private static final Pattern CA_ISSUERS =
            Pattern.compile("\\x06\\x08\\x2B\\x06\\x01\\x05\\x05\\x07\\x30\\x02\\x86([\\x01-\\x7F])");

    private static final int LIMIT = 65_536;

    private final HttpClient http;
    private final Duration timeout;

    CaIssuers(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    Optional<X509Certificate> of(X509Certificate certificate) {
        return address(certificate).flatMap(this::fetch);
    }

    private static Optional<URI> address(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(ACCESS);
        if (extension == null) {
            return Optional.empty();
        }
        String text = new String(extension, StandardCharsets.ISO_8859_1);
        Matcher matcher = CA_ISSUERS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int end = matcher.end() + matcher.group(1).charAt(0);
        if (end > text.length()) {
            return Optional.empty();
        }
        URI uri = URI.create(text.substring(matcher.end(), end));
        return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()) ? Optional.of(uri) : Optional.empty();
    }

    private Optional<X509Certificate> fetch(URI uri) {
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(uri).timeout(timeout).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] der = body.readNBytes(LIMIT);
                if (answer.statusCode() != 200) {
                    return Optional.empty();
                }
                return Optional.of((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (IOException | CertificateException e) {
            // The chain stays short; whether that matters is judged against the trust anchors when it is used.
            System.getLogger(CaIssuers.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "no issuer from {0}: {1}",
                            uri,
                            e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
