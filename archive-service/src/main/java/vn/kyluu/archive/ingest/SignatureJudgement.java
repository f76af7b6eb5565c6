package vn.kyluu.archive.ingest;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.archive.ingest.Deposit.Reason;
import vn.kyluu.archive.ingest.Deposit.Refused;
import vn.kyluu.archive.manifest.ClosingManifest;
import vn.kyluu.archive.record.ArchivedDocument;

/** Whether the right people have signed, and validly. */
final class SignatureJudgement {
    private static final List<String> CLOSING_STEPS = List.of("head", "director", "seal");

    private SignatureJudgement() {}

    /** R1. */
    static Optional<Refused> ofManifest(ClosingManifest manifest, ValidationReport report) {
        if (report.signatures().isEmpty()) {
            return Optional.of(new Refused(Reason.MANIFEST_NOT_SIGNED, List.of()));
        }
        if (report.verdict() != Verdict.TOTAL_PASSED) {
            return Optional.of(new Refused(Reason.MANIFEST_SIGNATURE_NOT_VALID, List.of(verdict(report))));
        }
        if (report.signatures().size() != manifest.signedSteps().size()) {
            return Optional.of(new Refused(Reason.MANIFEST_SIGNATURE_NOT_VALID, List.of(verdict(report))));
        }
        Iterator<String> steps = manifest.signedSteps().iterator();
        for (String wanted : CLOSING_STEPS) {
            boolean found = false;
            while (!found && steps.hasNext()) {
                found = steps.next().equals(wanted);
            }
            if (!found) {
                return Optional.of(new Refused(Reason.MANIFEST_SIGNERS_INCOMPLETE, List.of(wanted)));
            }
        }
        return Optional.empty();
    }

    /** R3. */
    static Optional<Refused> ofDocument(ClosingManifest.Entry entry, ValidationReport report) {
        String number = Integer.toString(entry.n());
        if (report.verdict() != Verdict.TOTAL_PASSED) {
            return Optional.of(new Refused(Reason.DOCUMENT_NOT_VALID, List.of(number, verdict(report))));
        }
        Stream<String> named = entry.signers().stream().map(ArchivedDocument.Signer::certificateSha256);
        Stream<String> used = report.signatures().stream()
                .map(ValidatedSignature::signer)
                .flatMap(Optional::stream)
                .map(certificate -> certificate.sha256().hex());
        // sorted: the manifest lists them by step, the file by time, and parallel steps may differ
        return named.sorted().toList().equals(used.sorted().toList())
                ? Optional.empty()
                : Optional.of(new Refused(Reason.SIGNERS_DIFFER, List.of(number)));
    }

    private static String verdict(ValidationReport report) {
        return report.signatures().stream()
                .filter(signature -> signature.indication() == report.verdict())
                .flatMap(signature -> signature.subIndication().stream())
                .findFirst()
                .map(sub -> report.verdict() + "/" + sub)
                .orElse(report.verdict().toString());
    }
}
