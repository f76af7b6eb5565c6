package vn.kyluu.ades.augmentation;

import eu.europa.esig.dss.alert.status.Status;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssDocuments;

/** Which machine has to be woken when the state of certificates cannot be had. */
final class SilentMachine {
    private SilentMachine() {}

    /** OCSP, unless none of the certificates in question names a responder but one names a list. */
    static String of(Status status, Octets document) {
        Collection<String> missing = status.getRelatedObjectIds();
        boolean hasOcsp = inQuestion(missing, document)
                .anyMatch(each ->
                        !CertificateExtensionsUtils.getOCSPAccessUrls(each).isEmpty());
        boolean hasCrl = inQuestion(missing, document)
                .anyMatch(each ->
                        !CertificateExtensionsUtils.getCRLAccessUrls(each).isEmpty());
        return hasOcsp || !hasCrl ? "OCSP" : "CRL";
    }

    private static Stream<CertificateToken> inQuestion(Collection<String> missing, Octets document) {
        return Levels.signatures(DssDocuments.of(document), List.of()).stream()
                .flatMap(signature -> Stream.concat(
                        signature.getCertificates().stream(),
                        signature.getAllTimestamps().stream().flatMap(stamp -> stamp.getCertificates().stream())))
                .filter(each -> missing.contains(each.getDSSIdAsString()));
    }
}
