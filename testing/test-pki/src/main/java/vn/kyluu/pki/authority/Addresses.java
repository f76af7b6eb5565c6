package vn.kyluu.pki.authority;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Where an authority's CRL, own certificate and OCSP responder are found; they go into what it issues. */
public record Addresses(URI crl, URI certificate, Optional<URI> ocsp) {

    CRLDistPoint distributionPoints() {
        DistributionPointName name = new DistributionPointName(new GeneralNames(uri(crl)));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }

    AuthorityInformationAccess authorityInformation() {
        List<AccessDescription> all = new ArrayList<>();
        ocsp.ifPresent(address -> all.add(access(AccessDescription.id_ad_ocsp, address)));
        all.add(access(AccessDescription.id_ad_caIssuers, certificate));
        return new AuthorityInformationAccess(all.toArray(AccessDescription[]::new));
    }

    private static AccessDescription access(ASN1ObjectIdentifier method, URI address) {
        return new AccessDescription(method, uri(address));
    }

    private static GeneralName uri(URI address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
    }
}
