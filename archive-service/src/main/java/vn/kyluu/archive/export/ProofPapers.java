package vn.kyluu.archive.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.archive.canonical.CanonicalJson;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.verification.Sentence;
import vn.kyluu.archive.verification.VerificationAnswer;
import vn.kyluu.audit.AuditEntry;

/** The papers of a bundle that machines read: canonical JSON. */
final class ProofPapers {
    private ProofPapers() {}

    static Octets verification(VerificationAnswer answer) {
        List<Object> documents = new ArrayList<>();
        for (VerificationAnswer.Part part : answer.parts()) {
            Map<String, Object> line = report(part.report());
            line.put("n", part.n());
            line.put("sha256", part.sha256().hex());
            documents.add(line);
        }
        Map<String, Object> closing = report(answer.report());
        closing.put("sha256", answer.sha256().hex());
        List<Object> copies = new ArrayList<>();
        answer.copies()
                .forEach(copy -> copies.add(Map.of(
                        "site",
                        copy.site(),
                        "state",
                        copy.trouble().map(Enum::name).orElse("OK"))));
        return CanonicalJson.write(Map.of(
                "verdict",
                answer.verdict().name(),
                "checkedAt",
                answer.checkedAt().toString(),
                "sentence",
                Map.of(
                        "vi", Sentence.of(answer, new Locale("vi")),
                        "en", Sentence.of(answer, Locale.ENGLISH)),
                "closingManifest",
                closing,
                "documents",
                documents,
                "copies",
                copies));
    }

    private static Map<String, Object> report(ValidationReport report) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("verdict", report.verdict().name());
        line.put(
                "signatures",
                report.signatures().stream().map(ProofPapers::signature).toList());
        return line;
    }

    private static Map<String, Object> signature(ValidatedSignature signature) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("indication", signature.indication().name());
        line.put("integrity", signature.integrity().name());
        line.put("validAtSigningTime", signature.validAtSigningTime().name());
        signature.subIndication().ifPresent(sub -> line.put("subIndication", sub.name()));
        signature.signer().map(SigningCertificate::commonName).ifPresent(name -> line.put("signer", name));
        signature.signer().map(signer -> signer.sha256().hex()).ifPresent(hex -> line.put("certificateSha256", hex));
        signature.signingTime().ifPresent(time -> line.put("signingTime", time.toString()));
        signature.timestampTime().ifPresent(time -> line.put("timestampTime", time.toString()));
        signature.timestampBy().ifPresent(name -> line.put("timestampBy", name));
        signature.level().ifPresent(level -> line.put("level", level.etsiName()));
        return line;
    }

    static Octets receipts(List<JournalEntry> copies) {
        List<Object> lines = new ArrayList<>();
        for (JournalEntry copy : copies) {
            copy.receipt()
                    .ifPresent(receipt -> lines.add(Map.of(
                            "site", receipt.site(),
                            "key", copy.key().path(),
                            "versionId", receipt.versionId(),
                            "sha256", receipt.sha256().hex(),
                            "lockMode", copy.lock().mode().name(),
                            "lockedUntil", receipt.lockedUntil().toString(),
                            "verifiedAt", receipt.verifiedAt().toString())));
        }
        return CanonicalJson.write(Map.of("receipts", lines));
    }

    static Octets audit(List<AuditEntry> trail) {
        List<Object> lines = new ArrayList<>();
        for (AuditEntry entry : trail) {
            lines.add(Map.of(
                    "sequence", entry.sequence(),
                    "at", entry.event().at().toString(),
                    "actor", entry.event().actor(),
                    "act", entry.event().act().name(),
                    "subject", entry.event().subject(),
                    "outcome", entry.event().outcome(),
                    "details", entry.event().details(),
                    "requestId", entry.event().requestId(),
                    "previous", entry.previous().hex(),
                    "hash", entry.hash().hex()));
        }
        return CanonicalJson.write(Map.of("entries", lines));
    }
}
