package vn.kyluu.ades.validation.library;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlSignerRole;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.MalformedCertificate;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.CommitmentType;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.SubIndication;
import vn.kyluu.ades.validation.Validity;
import vn.kyluu.ades.validation.Verdict;

/** What the library says about one signature, in our words. */
public record LibraryVerdict(SimpleReport report, SignatureWrapper signature) {
    /** id-kp-timeStamping. */
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    public Verdict verdict() {
        Indication indication = report.getIndication(signature.getId());
        if (indication == Indication.TOTAL_PASSED) {
            return Verdict.TOTAL_PASSED;
        }
        return indication == Indication.TOTAL_FAILED ? Verdict.TOTAL_FAILED : Verdict.INDETERMINATE;
    }

    public Optional<SubIndication> subIndication() {
        return Optional.ofNullable(report.getSubIndication(signature.getId()))
                .map(sub -> SubIndication.valueOf(sub.name()));
    }

    public Optional<SigningCertificate> signer() {
        return Optional.ofNullable(signature.getSigningCertificate()).flatMap(LibraryVerdict::certificate);
    }

    public Optional<CertificateChain> chain() {
        List<SigningCertificate> known = signature.getCertificateChain().stream()
                .map(LibraryVerdict::certificate)
                .flatMap(Optional::stream)
                .toList();
        try {
            return known.isEmpty() ? Optional.empty() : Optional.of(new CertificateChain(known));
        } catch (MalformedCertificate e) {
            // what an unknown file brings along need not be a chain
            return signer().map(leaf -> new CertificateChain(List.of(leaf)));
        }
    }

    /** The first that we know, of those the signer claims. */
    public Optional<CommitmentType> commitment() {
        return signature.getCommitmentTypeIndications().stream()
                .flatMap(each -> CommitmentType.of(each.getIdentifier()).stream())
                .findFirst();
    }

    public Optional<Instant> signingTime() {
        return instant(signature.getClaimedSigningTime());
    }

    /** The earliest time stamp that is intact and that an authority for time made. */
    public Optional<Instant> timestampTime() {
        return earliest().map(TimestampWrapper::getProductionTime).map(Date::toInstant);
    }

    /** Who made that time stamp; nobody if it is not valid by itself (ETSI EN 319 102-1, 5.4), for then a name proves nothing. */
    public Optional<String> timestampBy() {
        return earliest()
                .filter(each -> report.getIndication(each.getId()) == Indication.PASSED)
                .map(TimestampWrapper::getSigningCertificate)
                .flatMap(LibraryVerdict::certificate)
                .map(SigningCertificate::commonName);
    }

    private Optional<TimestampWrapper> earliest() {
        return proofs().filter(each -> isIntact(each) && isEntitled(each))
                .min(Comparator.comparing(TimestampWrapper::getProductionTime));
    }

    public boolean hasTimestamp() {
        return proofs().findAny().isPresent();
    }

    public boolean hasGoodTimestamp() {
        return proofs().anyMatch(each -> report.getIndication(each.getId()) == Indication.PASSED);
    }

    /** RFC 3161, 2.3: some time stamp comes from a key that is not for time stamps. */
    public boolean hasUnentitledTimestamp() {
        return proofs().anyMatch(each -> !isEntitled(each));
    }

    /** TT 15/2025 PL II, RFC 5280, 4.2.1.3: the key is for signing; a certificate that is not known is judged elsewhere. */
    public boolean isKeyForSigning() {
        boolean[] usage = signer().map(SigningCertificate::x509)
                .map(X509Certificate::getKeyUsage)
                .orElse(null);
        return signer().isEmpty() || (usage != null && (usage[0] || usage[1]));
    }

    /** Out of the certificate's period at the proved time, else at the claimed one. */
    public Optional<SubIndication> outOfPeriod() {
        Optional<Instant> time = timestampTime().or(this::signingTime);
        if (time.isEmpty() || signer().isEmpty()) {
            return Optional.empty();
        }
        if (time.get().isBefore(signer().get().notBefore())) {
            return Optional.of(SubIndication.NOT_YET_VALID);
        }
        return time.get().isAfter(signer().get().notAfter()) ? Optional.of(SubIndication.EXPIRED) : Optional.empty();
    }

    public Integrity integrity() {
        boolean isComplete = signature.getDigestMatchers().stream().allMatch(matcher -> matcher.isDataFound());
        boolean isSame = signature.getDigestMatchers().stream().allMatch(matcher -> matcher.isDataIntact());
        if (signature.isSignatureIntact() && isSame) {
            return Integrity.INTACT;
        }
        return isComplete ? Integrity.ALTERED : Integrity.UNKNOWN;
    }

    /** TT 15/2025, Điều 6 khoản 4: as of the proved time, else as of the claimed one. */
    public Validity validAtSigningTime(Verdict judged) {
        if (judged != Verdict.INDETERMINATE) {
            return judged == Verdict.TOTAL_PASSED ? Validity.YES : Validity.NO;
        }
        Optional<Instant> time = timestampTime().or(this::signingTime);
        boolean isOutside = time.isPresent()
                && signer().isPresent()
                && (time.get().isBefore(signer().get().notBefore())
                        || time.get().isAfter(signer().get().notAfter()));
        return isOutside || time.filter(this::isRevokedBy).isPresent() ? Validity.NO : Validity.UNKNOWN;
    }

    /** The path is trusted, but nobody says whether the signer's certificate was taken back. */
    public boolean lacksRevocation() {
        CertificateWrapper certificate = signature.getSigningCertificate();
        return certificate != null && certificate.isTrustedChain() && !certificate.isRevocationDataAvailable();
    }

    private boolean isRevokedBy(Instant time) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        return certificate != null
                && certificate.getCertificateRevocationData().stream()
                        .filter(data -> data.isRevoked() && data.getRevocationDate() != null)
                        .anyMatch(data -> !data.getRevocationDate().toInstant().isAfter(time));
    }

    public Optional<SignatureLevel> level() {
        return Optional.ofNullable(signature.getSignatureFormat())
                .flatMap(format -> Arrays.stream(SignatureLevel.values())
                        .filter(level -> level.etsiName().equals(format.name()))
                        .findFirst());
    }

    public Optional<String> role() {
        return signature.getClaimedRoles().stream()
                .map(XmlSignerRole::getRole)
                .findFirst()
                .or(() -> signer().flatMap(SigningCertificate::title));
    }

    private Stream<TimestampWrapper> proofs() {
        return signature.getAllTimestampsProducedAfterSignatureCreation().stream();
    }

    private static boolean isIntact(TimestampWrapper timestamp) {
        return timestamp.isSignatureIntact() && timestamp.isMessageImprintDataIntact();
    }

    private static boolean isEntitled(TimestampWrapper timestamp) {
        Optional<SigningCertificate> authority =
                Optional.ofNullable(timestamp.getSigningCertificate()).flatMap(LibraryVerdict::certificate);
        try {
            List<String> purposes =
                    authority.isEmpty() ? null : authority.get().x509().getExtendedKeyUsage();
            return authority.isEmpty() || (purposes != null && purposes.contains(TIME_STAMPING));
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static Optional<SigningCertificate> certificate(CertificateWrapper certificate) {
        byte[] der = certificate.getBinaries();
        return der == null ? Optional.empty() : Optional.of(SigningCertificate.parse(Octets.of(der)));
    }

    private static Optional<Instant> instant(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
