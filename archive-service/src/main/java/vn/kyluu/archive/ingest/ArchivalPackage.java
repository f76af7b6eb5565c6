package vn.kyluu.archive.ingest;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.archive.canonical.CanonicalJson;
import vn.kyluu.archive.manifest.ClosingManifest;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.RecordHead;
import vn.kyluu.archive.record.StoredFile;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.spool.SpooledPart;
import vn.kyluu.archive.spool.Upload;
import vn.kyluu.archive.vault.ObjectKey;

/** Builds the package of one accepted record: its files, their keys, and the manifest that explains them (R7). */
final class ArchivalPackage {
    private static final long REPORT_LIMIT = 64L << 20;
    private final UUID archiveId = UUID.randomUUID();
    private final Upload upload;
    private final List<StoredFile> files = new ArrayList<>();
    private final List<Map<String, Object>> listed = new ArrayList<>();

    ArchivalPackage(Upload upload) {
        this.upload = upload;
    }

    UUID archiveId() {
        return archiveId;
    }

    /** All files in the order in which the sites get them, the package manifest last. */
    List<StoredFile> files() {
        return List.copyOf(files);
    }

    ArchivedRecord build(
            ClosingManifest manifest,
            Map<String, ValidationReport> reports,
            RetentionTerm term,
            Deposit deposit,
            String depositor,
            SecureRandom random) {
        StoredFile closing = file(PackageJudgement.MANIFEST, "closing-manifest", "xml", Map.of());
        List<ArchivedDocument> documents = new ArrayList<>();
        for (ClosingManifest.Entry entry : manifest.documents()) {
            String extension = entry.format().equals("PDF") ? "pdf" : "xml";
            StoredFile file = file(
                    entry.id(), "document-" + entry.n(), extension, Map.of("n", entry.n(), "documentId", entry.id()));
            documents.add(new ArchivedDocument(
                    entry.n(), entry.id(), entry.form(), entry.title(), entry.format(), file, entry.signers()));
        }
        addReports(manifest, reports);
        LookupCode code = LookupCode.random(random);
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        Octets json = CanonicalJson.write(
                manifestOf(code, HexFormat.of().formatHex(salt), term, deposit, depositor, manifest.head()));
        upload.add("package-manifest", json.newInputStream(), REPORT_LIMIT);
        StoredFile packageManifest = file("package-manifest", "manifest", "json", Map.of());
        return new ArchivedRecord(
                archiveId,
                code,
                manifest.head(),
                closing,
                packageManifest,
                documents,
                term,
                deposit.at(),
                new Custody.Received());
    }

    /** The results of the checks are evidence themselves (Thông tư 15/2025/TT-BKHCN, Điều 5 khoản 4 điểm c). */
    private void addReports(ClosingManifest manifest, Map<String, ValidationReport> reports) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(PackageJudgement.MANIFEST, "validation-closing-manifest");
        manifest.documents().forEach(entry -> names.put(entry.id(), "validation-" + entry.n()));
        names.forEach((part, name) -> {
            ValidationReport report = reports.get(part);
            if (report != null && report.etsiReport().isPresent()) {
                upload.add(name, report.etsiReport().get().newInputStream(), REPORT_LIMIT);
                file(name, name, "xml", Map.of());
            }
        });
    }

    private StoredFile file(String partName, String name, String extension, Map<String, Object> more) {
        SpooledPart part = upload.part(partName).orElseThrow(() -> new IllegalStateException("part is gone"));
        ObjectKey key = ObjectKey.of(archiveId, ArchivedRecord.VERSION, name, part.sha256(), extension);
        StoredFile file = new StoredFile(key, part.size(), part.sha256(), part.sha512(), part.mediaType());
        files.add(file);
        Map<String, Object> line = new LinkedHashMap<>(more);
        line.put("key", key.path());
        line.put("size", file.size());
        line.put("sha256", file.sha256().hex());
        line.put("sha512", file.sha512().hex());
        line.put("mediaType", file.mediaType());
        listed.add(line);
        return file;
    }

    private Map<String, Object> manifestOf(
            LookupCode code, String salt, RetentionTerm term, Deposit deposit, String depositor, RecordHead head) {
        Instant at = deposit.at();
        return Map.of(
                "format",
                "kyluu-aip-1",
                "archiveId",
                archiveId.toString(),
                "version",
                ArchivedRecord.VERSION,
                "recordNumber",
                head.number(),
                "recordVersion",
                head.version(),
                "lookupCode",
                code.value(),
                "salt",
                salt,
                "retention",
                Map.of(
                        "class", term.classCode(),
                        "legalBasis", term.legalBasis(),
                        "source", term.source(),
                        "mark", term.mark(),
                        "until", term.until().map(Object::toString).orElse("PERMANENT")),
                "source",
                Map.of(
                        "depositId", deposit.depositId().toString(),
                        "depositor", depositor,
                        "receivedAt", at.toString()),
                "files",
                listed);
    }
}
