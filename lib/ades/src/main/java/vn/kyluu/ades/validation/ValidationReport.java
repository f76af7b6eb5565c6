package vn.kyluu.ades.validation;

import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;

/**
 * What a validation says about a document.
 *
 * @param verdict the worst of the signatures' and of the document's own findings
 * @param format empty if the document is neither a PDF nor XML
 * @param signatures in the order in which they were made
 * @param findings about the document as a whole
 * @param etsiReport XML of ETSI TS 119 102-2, for other machines: it knows the ETSI verdicts of the single signatures, but not
 *     our stricter rules
 */
public record ValidationReport(
        Verdict verdict,
        Optional<SignatureFormat> format,
        List<ValidatedSignature> signatures,
        List<Finding> findings,
        Optional<Octets> etsiReport) {

    public ValidationReport {
        signatures = List.copyOf(signatures);
        findings = List.copyOf(findings);
    }
}
