package vn.kyluu.ades.validation.judge;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.Coverage;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.SubIndication;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.comparison.Deviation;
import vn.kyluu.ades.validation.comparison.Deviation.Kind;
import vn.kyluu.ades.validation.library.LibraryRun;
import vn.kyluu.ades.validation.library.LibraryVerdict;
import vn.kyluu.ades.validation.opinion.Opinion;
import vn.kyluu.ades.validation.opinion.SecondOpinion;
import vn.kyluu.ades.validation.revision.RevisionReview;
import vn.kyluu.ades.validation.revision.SignedRevision;
import vn.kyluu.ades.validation.revision.UnreadablePdf;

/** Judges PDFs: the library's verdict, made worse by what follows a signature and may not (R3). */
final class PdfJudge {
    private static final Set<Kind> HARMLESS = EnumSet.of(Kind.FIELD_ADDED, Kind.METADATA_CHANGED);

    private final LibraryRun library;
    private final SecondOpinion other = new SecondOpinion();

    PdfJudge(LibraryRun library) {
        this.library = library;
    }

    ValidationReport judge(Octets pdf) {
        List<SignedRevision> revisions;
        try {
            revisions = RevisionReview.of(pdf);
        } catch (UnreadablePdf e) {
            FindingCode code = e.isTooComplex() ? FindingCode.PDF_TOO_COMPLEX : FindingCode.PDF_MALFORMED;
            return Reporting.without(SignatureFormat.PADES, Finding.error(code));
        }
        List<SignedRevision> signed =
                revisions.stream().filter(each -> !each.isTimestamp()).toList();
        // what follows a document time stamp and may not is told even if no signature is left to tell it on
        List<Finding> afterTimestamps = revisions.stream()
                .filter(SignedRevision::isTimestamp)
                .flatMap(each -> each.deviations().stream())
                .map(PdfJudge::finding)
                .toList();
        if (signed.isEmpty() && !afterTimestamps.isEmpty()) {
            return Reporting.with(SignatureFormat.PADES, List.of(), afterTimestamps, Optional.empty());
        }
        if (signed.isEmpty()) {
            return Reporting.without(SignatureFormat.PADES, Finding.warning(FindingCode.NO_SIGNATURE));
        }
        Optional<Reports> reports = library.judge(pdf);
        Opinion opinion = isInOrder(revisions) ? other.of(pdf, fields(revisions)) : Opinion.AGREES;
        List<ValidatedSignature> signatures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(afterTimestamps);
        for (SignedRevision revision : signed) {
            Optional<SignatureWrapper> known = reports.flatMap(all -> find(all, revision));
            if (known.isPresent()) {
                LibraryVerdict verdict =
                        new LibraryVerdict(reports.orElseThrow().getSimpleReport(), known.get());
                signatures.add(judged(new Judgement(verdict), revision, opinion));
            } else {
                // a signature that no field leads to, or that the library cannot read
                revision.deviations().forEach(deviation -> findings.add(finding(deviation)));
                if (!revision.field().isEmpty()) {
                    findings.add(Finding.error(FindingCode.SIGNATURE_UNREADABLE, revision.field()));
                }
            }
        }
        return Reporting.with(SignatureFormat.PADES, signatures, findings, reports);
    }

    private static ValidatedSignature judged(Judgement judgement, SignedRevision revision, Opinion opinion) {
        boolean isSound = true;
        for (Deviation deviation : revision.deviations()) {
            Finding finding = finding(deviation);
            switch (deviation.kind()) {
                case BYTE_RANGE_INVALID -> {
                    isSound = false;
                    judgement.worsen(Verdict.TOTAL_FAILED, SubIndication.FORMAT_FAILURE, finding);
                }
                case READERS_DISAGREE -> judgement.worsen(Verdict.TOTAL_FAILED, SubIndication.FORMAT_FAILURE, finding);
                // what was signed is as it was, but what a reader sees is more than what was signed
                case FIELD_ADDED, METADATA_CHANGED ->
                    judgement.worsen(Verdict.INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE, finding);
                default -> judgement.changed(finding);
            }
        }
        switch (opinion) {
            case AGREES -> {}
            case DISAGREES ->
                judgement.worsen(
                        Verdict.TOTAL_FAILED,
                        SubIndication.FORMAT_FAILURE,
                        Finding.error(FindingCode.SECOND_READER_DISAGREES));
            // two readers have read it: that is not less than others do, and it is said
            case TOO_LARGE -> judgement.note(Finding.info(FindingCode.NO_SECOND_OPINION));
            case LATE ->
                judgement.worsen(
                        Verdict.INDETERMINATE,
                        SubIndication.SIG_CONSTRAINTS_FAILURE,
                        Finding.warning(FindingCode.NO_SECOND_OPINION));
        }
        Coverage whole = revision.isNewest() ? Coverage.WHOLE_DOCUMENT : Coverage.EARLIER_REVISION;
        return judgement.signature(
                Optional.of(revision.field()),
                isSound ? whole : Coverage.PART,
                isSound ? Optional.of(revision.end()) : Optional.empty());
    }

    // R5: what is condemned already needs no second opinion
    private static boolean isInOrder(List<SignedRevision> revisions) {
        return revisions.stream()
                .flatMap(each -> each.deviations().stream())
                .map(Deviation::kind)
                .allMatch(HARMLESS::contains);
    }

    private static Set<String> fields(List<SignedRevision> revisions) {
        return revisions.stream().map(SignedRevision::field).collect(Collectors.toUnmodifiableSet());
    }

    private static Finding finding(Deviation deviation) {
        return switch (deviation.kind()) {
            case OBJECT_CHANGED -> Finding.error(FindingCode.MODIFIED_AFTER_SIGNING, deviation.place());
            case SIGNATURE_REMOVED -> Finding.error(FindingCode.SIGNATURE_REMOVED);
            case BYTE_RANGE_INVALID -> Finding.error(FindingCode.BYTE_RANGE_INVALID);
            case UNDECLARED_BYTES -> Finding.error(FindingCode.UNDECLARED_BYTES, deviation.place());
            case SIGNED_AFTER_LOCK -> Finding.error(FindingCode.SIGNED_AFTER_LOCK, deviation.place());
            case READERS_DISAGREE -> Finding.error(FindingCode.READERS_DISAGREE, deviation.place());
            case FIELD_ADDED -> Finding.warning(FindingCode.FIELD_ADDED, deviation.place());
            case METADATA_CHANGED -> Finding.warning(FindingCode.METADATA_CHANGED, deviation.place());
        };
    }

    private static Optional<SignatureWrapper> find(Reports reports, SignedRevision revision) {
        return reports.getDiagnosticData().getSignatures().stream()
                .filter(signature -> signature.getPDFRevision() != null
                        && signature.getSignatureByteRange().stream()
                                .map(BigInteger::longValue)
                                .toList()
                                .equals(revision.range()))
                .findFirst();
    }
}
