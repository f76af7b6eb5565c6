package vn.kyluu.ades.trustlist;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xades.tsl.TrustedListV5SignatureParametersBuilder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.pki.TestSigner;

/** Makes and signs a trusted list (ETSI TS 119 612). */
final class ListMaker {
    static final String GRANTED = "recognisedatnationallevel";
    static final String WITHDRAWN = "deprecatedatnationallevel";

    private ListMaker() {}

    static byte[] signed(TestSigner signer, Instant nextUpdate, Map<X509Certificate, String> services) {
        InMemoryDocument list =
                new InMemoryDocument(text(nextUpdate, services).getBytes(StandardCharsets.UTF_8), "list.xml");
        XAdESSignatureParameters parameters = new TrustedListV5SignatureParametersBuilder(
                        new CertificateToken(signer.certificate()), list)
                .setDigestAlgorithm(DigestAlgorithm.SHA256)
                .build();
        XAdESService service = new XAdESService(DssCertificates.withoutNetwork());
        byte[] data = service.getDataToSign(list, parameters).getBytes();
        SignatureValue value =
                new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signer.sign("SHA256withECDSA", data));
        return DSSUtils.toByteArray(service.signDocument(list, parameters, value));
    }

    private static String text(Instant nextUpdate, Map<X509Certificate, String> services) {
        String name = "<Name xml:lang=\"en\">Test scheme</Name>";
        String address = "<PostalAddresses><PostalAddress xml:lang=\"en\"><StreetAddress>1 Test</StreetAddress>"
                + "<Locality>Ha Noi</Locality><CountryName>VN</CountryName></PostalAddress></PostalAddresses>"
                + "<ElectronicAddress><URI xml:lang=\"en\">mailto:a@example.vn</URI></ElectronicAddress>";
        String uri = "<URI xml:lang=\"en\">http://example.vn/</URI>";
        Instant issued = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.HOURS);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrustServiceStatusList"
                + " xmlns=\"http://uri.etsi.org/02231/v2#\" TSLTag=\"http://uri.etsi.org/19612/TSLTag\" Id=\"list\">"
                + "<SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier>"
                + "<TSLSequenceNumber>1</TSLSequenceNumber>"
                + "<TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric</TSLType>"
                + "<SchemeOperatorName>" + name + "</SchemeOperatorName>"
                + "<SchemeOperatorAddress>" + address + "</SchemeOperatorAddress>"
                + "<SchemeName>" + name + "</SchemeName><SchemeInformationURI>" + uri + "</SchemeInformationURI>"
                + "<StatusDeterminationApproach>http://uri.etsi.org/TrstSvc/TrustedList/StatusDetn/EUappropriate"
                + "</StatusDeterminationApproach><SchemeTypeCommunityRules>" + uri + "</SchemeTypeCommunityRules>"
                + "<SchemeTerritory>VN</SchemeTerritory><HistoricalInformationPeriod>65535"
                + "</HistoricalInformationPeriod><ListIssueDateTime>" + issued + "</ListIssueDateTime>"
                + "<NextUpdate><dateTime>" + nextUpdate.truncatedTo(ChronoUnit.SECONDS) + "</dateTime></NextUpdate>"
                + "</SchemeInformation><TrustServiceProviderList><TrustServiceProvider><TSPInformation>"
                + "<TSPName>" + name + "</TSPName><TSPTradeName>" + name + "</TSPTradeName>"
                + "<TSPAddress>" + address + "</TSPAddress><TSPInformationURI>" + uri + "</TSPInformationURI>"
                + "</TSPInformation><TSPServices>"
                + services.entrySet().stream()
                        .map(each -> service(each.getKey(), each.getValue(), name))
                        .collect(Collectors.joining())
                + "</TSPServices></TrustServiceProvider></TrustServiceProviderList></TrustServiceStatusList>";
    }

    private static String service(X509Certificate certificate, String status, String name) {
        try {
            return "<TSPService><ServiceInformation>"
                    + "<ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/CA/PKC</ServiceTypeIdentifier>"
                    + "<ServiceName>" + name + "</ServiceName><ServiceDigitalIdentity><DigitalId><X509Certificate>"
                    + Base64.getEncoder().encodeToString(certificate.getEncoded())
                    + "</X509Certificate></DigitalId></ServiceDigitalIdentity>"
                    + "<ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/" + status + "</ServiceStatus>"
                    + "<StatusStartingTime>2024-01-01T00:00:00Z</StatusStartingTime></ServiceInformation></TSPService>";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
