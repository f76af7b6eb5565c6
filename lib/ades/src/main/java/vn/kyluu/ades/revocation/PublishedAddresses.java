package vn.kyluu.ades.revocation;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Where a certificate says its state can be asked (RFC 5280, 4.2.1.13 and 4.2.2.1); http and https only. */
record PublishedAddresses(List<URI> ocsp, List<URI> crl) {

    static PublishedAddresses of(X509Certificate certificate) {
        try {
            Extensions extensions = new JcaX509CertificateHolder(certificate).getExtensions();
            return extensions == null
                    ? new PublishedAddresses(List.of(), List.of())
                    : new PublishedAddresses(
                            ocsp(AuthorityInformationAccess.fromExtensions(extensions)),
                            crl(CRLDistPoint.fromExtensions(extensions)));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has DER", e);
        }
    }

    private static List<URI> ocsp(@Nullable AuthorityInformationAccess access) {
        List<URI> found = new ArrayList<>();
        if (access != null) {
            for (AccessDescription each : access.getAccessDescriptions()) {
                if (AccessDescription.id_ad_ocsp.equals(each.getAccessMethod())) {
                    add(each.getAccessLocation(), found);
                }
            }
        }
        return found;
    }

    private static List<URI> crl(@Nullable CRLDistPoint points) {
        List<URI> found = new ArrayList<>();
        if (points != null) {
            for (DistributionPoint each : points.getDistributionPoints()) {
                DistributionPointName name = each.getDistributionPoint();
                if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                    for (GeneralName address :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        add(address, found);
                    }
                }
            }
        }
        return found;
    }

    private static void add(GeneralName name, List<URI> found) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return;
        }
        try {
            URI address = URI.create(name.getName().toString());
            if ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme())) {
                found.add(address);
            }
        } catch (IllegalArgumentException e) {
            // an address that is none cannot be asked; having none left over is judged by the caller
            return;
        }
    }
}
