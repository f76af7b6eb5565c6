package vn.kyluu.ades.validation.judge;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.Coverage;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.SubIndication;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.library.LibraryRun;
import vn.kyluu.ades.validation.library.LibraryVerdict;
import vn.kyluu.ades.validation.reference.OutsideReference;
import vn.kyluu.ades.validation.reference.SignedXml;
import vn.kyluu.ades.validation.reference.SignedXml.Obstacle;
import vn.kyluu.ades.validation.reference.UnreadableXml;
import vn.kyluu.ades.validation.reference.XmlSignatureFacts;

/** Judges XML: the library's verdict, made worse where a signature does not cover the whole document (R4). */
final class XmlJudge {
    private final LibraryRun library;

    XmlJudge(LibraryRun library) {
        this.library = library;
    }

    ValidationReport judge(Octets xml, Map<String, Octets> beside) {
        SignedXml signed;
        try {
            signed = SignedXml.read(xml);
        } catch (UnreadableXml e) {
            return Reporting.without(SignatureFormat.XADES, Finding.error(FindingCode.XML_MALFORMED));
        }
        if (signed.signatures().isEmpty()) {
            return Reporting.without(SignatureFormat.XADES, Finding.warning(FindingCode.NO_SIGNATURE));
        }
        List<Finding> missing = missing(signed, beside);
        if (!missing.isEmpty()) {
            return Reporting.without(SignatureFormat.XADES, missing.get(0));
        }
        if (signed.obstacle() != Obstacle.NONE) {
            FindingCode code = signed.obstacle() == Obstacle.EXTERNAL_REFERENCE
                    ? FindingCode.EXTERNAL_REFERENCE
                    : FindingCode.COVERS_ONLY_A_PART;
            return Reporting.without(SignatureFormat.XADES, Finding.error(code));
        }
        Optional<Reports> reports = library.judge(xml, beside);
        List<ValidatedSignature> signatures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        signed.duplicateIds().forEach(id -> findings.add(Finding.error(FindingCode.XML_DUPLICATE_ID, id)));
        for (XmlSignatureFacts facts : signed.signatures()) {
            Optional<SignatureWrapper> known = reports.flatMap(all -> find(all, facts));
            if (known.isPresent()) {
                LibraryVerdict verdict =
                        new LibraryVerdict(reports.orElseThrow().getSimpleReport(), known.get());
                signatures.add(judged(new Judgement(verdict), facts, beside));
            } else {
                findings.add(Finding.error(FindingCode.SIGNATURE_UNREADABLE));
            }
        }
        return Reporting.with(SignatureFormat.XADES, signatures, findings, reports);
    }

    /** R6: what a signature names and nobody gave. Where nothing was given at all, that is said as before. */
    private static List<Finding> missing(SignedXml signed, Map<String, Octets> beside) {
        return signed.signatures().stream()
                .flatMap(facts -> facts.outside().stream())
                .map(OutsideReference::name)
                .filter(name -> !beside.containsKey(name))
                .map(name -> beside.isEmpty()
                        ? Finding.error(FindingCode.EXTERNAL_REFERENCE)
                        : Finding.error(FindingCode.CONTENT_NOT_GIVEN, name))
                .distinct()
                .toList();
    }

    private static ValidatedSignature judged(Judgement judgement, XmlSignatureFacts facts, Map<String, Octets> beside) {
        boolean isWhole = facts.scope() == XmlSignatureFacts.Scope.WHOLE_DOCUMENT;
        if (!isWhole) {
            judgement.worsen(
                    Verdict.INDETERMINATE,
                    SubIndication.SIG_CONSTRAINTS_FAILURE,
                    Finding.error(FindingCode.COVERS_ONLY_A_PART));
        }
        for (String name : beside.keySet()) {
            if (facts.outside().stream().noneMatch(each -> each.name().equals(name))) {
                judgement.worsen(
                        Verdict.INDETERMINATE,
                        SubIndication.SIG_CONSTRAINTS_FAILURE,
                        Finding.error(FindingCode.CONTENT_NOT_SIGNED, name));
            }
        }
        for (OutsideReference each : facts.outside()) {
            // R6: whatever the library resolved the name to
            boolean isSame = Optional.ofNullable(beside.get(each.name()))
                    .flatMap(each::isOf)
                    .orElse(true);
            if (!isSame) {
                judgement.changed(Finding.error(FindingCode.MODIFIED_AFTER_SIGNING, each.name()));
            }
        }
        for (String place : facts.unsigned()) {
            judgement.worsen(
                    Verdict.INDETERMINATE,
                    SubIndication.SIG_CONSTRAINTS_FAILURE,
                    Finding.error(FindingCode.UNSIGNED_CONTENT, place));
        }
        return judgement.signature(
                Optional.empty(), isWhole ? Coverage.WHOLE_DOCUMENT : Coverage.PART, Optional.empty());
    }

    private static Optional<SignatureWrapper> find(Reports reports, XmlSignatureFacts facts) {
        return reports.getDiagnosticData().getSignatures().stream()
                .filter(signature -> Arrays.equals(
                        signature.getSignatureValue(), facts.value().toByteArray()))
                .findFirst();
    }
}
