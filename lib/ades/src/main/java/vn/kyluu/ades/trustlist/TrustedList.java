package vn.kyluu.ades.trustlist;

import eu.europa.esig.dss.model.tsl.TLInfo;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.tsl.function.GrantedOrRecognizedAtNationalLevelTrustAnchorPeriodPredicate;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.tsl.sync.ExpirationAndSignatureCheckStrategy;
import eu.europa.esig.trustedlist.jaxb.tsl.TSPServiceType;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trusted list as a source of anchors: empty until it was refreshed. Safe for many threads. */
public final class TrustedList implements Supplier<Set<X509Certificate>> {
    private static final System.Logger LOG = System.getLogger(TrustedList.class.getName());
    private static final String SERVICE = "http://uri.etsi.org/TrstSvc/Svctype/";

    /** What one good list says, and until when. */
    private record Known(Set<X509Certificate> certificates, Instant until) {}

    private final ListSource source;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MAX);

    public TrustedList(ListSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The certificates of the last good list; none after its next update has passed (R3). */
    @Override
    public Set<X509Certificate> get() {
        Known now = known;
        return clock.instant().isAfter(now.until()) ? Set.of() : now.certificates();
    }

    /** Fetches and checks the list; false if it does not count now, which is logged (R1, R3). */
    public synchronized boolean refresh() {
        TrustedListsCertificateSource certificates = new TrustedListsCertificateSource();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            TLValidationJob job = job(certificates);
            job.setExecutorService(threads);
            job.onlineRefresh();
            TLInfo info = job.getSummary().getOtherTLInfos().get(0);
            boolean isGood = info.getValidationCacheInfo().isValid()
                    && info.getParsingCacheInfo().isResultExist()
                    && info.getParsingCacheInfo().getNextUpdateDate() != null
                    && info.getParsingCacheInfo()
                            .getNextUpdateDate()
                            .toInstant()
                            .isAfter(clock.instant());
            if (!isGood) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "the trusted list does not count now; the last good one stays in use");
                return false;
            }
            known = new Known(
                    trusted(certificates),
                    info.getParsingCacheInfo().getNextUpdateDate().toInstant());
            return true;
        } finally {
            threads.shutdownNow();
        }
    }

    private TLValidationJob job(TrustedListsCertificateSource certificates) {
        CommonCertificateSource signers = new CommonCertificateSource();
        source.signers().certificates().forEach(each -> signers.addCertificate(new CertificateToken(each)));
        TLSource list = new TLSource();
        list.setUrl(source.address().toString());
        list.setCertificateSource(signers);
        list.setTrustServicePredicate(TrustedList::issues);
        list.setTrustAnchorValidityPredicate(new GrantedOrRecognizedAtNationalLevelTrustAnchorPeriodPredicate());
        ExpirationAndSignatureCheckStrategy strict = new ExpirationAndSignatureCheckStrategy();
        strict.setAcceptExpiredTrustedList(false);
        strict.setAcceptInvalidTrustedList(false);
        TLValidationJob job = new TLValidationJob();
        job.setTrustedListSources(list);
        job.setTrustedListCertificateSource(certificates);
        job.setSynchronizationStrategy(strict);
        job.setOnlineDataLoader(new ListLoader(source));
        return job;
    }

    // R2
    private static boolean issues(TSPServiceType service) {
        String type = service.getServiceInformation().getServiceTypeIdentifier();
        return Stream.of("CA/", "TSA").anyMatch(each -> type.startsWith(SERVICE + each));
    }

    private Set<X509Certificate> trusted(TrustedListsCertificateSource certificates) {
        Date now = Date.from(clock.instant());
        return certificates.getCertificates().stream()
                .filter(each -> certificates.isTrustedAtTime(each, now))
                .map(CertificateToken::getCertificate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
