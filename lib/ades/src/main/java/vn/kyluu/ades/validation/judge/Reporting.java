package vn.kyluu.ades.validation.judge;

import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.Finding.Severity;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;

/** Makes the report of a whole document from its parts (R1). */
final class Reporting {
    private Reporting() {}

    /** Nothing could be judged: INDETERMINATE, and why. */
    static ValidationReport without(SignatureFormat format, Finding finding) {
        return new ValidationReport(
                Verdict.INDETERMINATE, Optional.of(format), List.of(), List.of(finding), Optional.empty());
    }

    static ValidationReport unknown() {
        return new ValidationReport(
                Verdict.INDETERMINATE,
                Optional.empty(),
                List.of(),
                List.of(Finding.error(FindingCode.UNKNOWN_FORMAT)),
                Optional.empty());
    }

    static ValidationReport with(
            SignatureFormat format, List<ValidatedSignature> signatures, List<Finding> own, Optional<Reports> reports) {
        List<Finding> findings = new ArrayList<>(own);
        if (signatures.isEmpty() && own.isEmpty()) {
            findings.add(Finding.error(FindingCode.SIGNATURE_UNREADABLE));
        }
        Verdict verdict = findings.stream().map(Reporting::weight).reduce(Verdict.TOTAL_PASSED, Verdict::worse);
        for (ValidatedSignature each : signatures) {
            verdict = verdict.worse(each.indication());
        }
        return new ValidationReport(
                verdict,
                Optional.of(format),
                signatures,
                findings.stream().distinct().toList(),
                reports.map(Reports::getXmlValidationReport)
                        .map(xml -> Octets.of(xml.getBytes(StandardCharsets.UTF_8))));
    }

    // what cannot be read is not known; what was tampered with has failed
    private static Verdict weight(Finding finding) {
        return switch (finding.code()) {
            case MODIFIED_AFTER_SIGNING,
                    SIGNATURE_REMOVED,
                    BYTE_RANGE_INVALID,
                    UNDECLARED_BYTES,
                    SIGNED_AFTER_LOCK,
                    READERS_DISAGREE,
                    SECOND_READER_DISAGREES -> Verdict.TOTAL_FAILED;
            default -> finding.severity() == Severity.INFO ? Verdict.TOTAL_PASSED : Verdict.INDETERMINATE;
        };
    }
}
