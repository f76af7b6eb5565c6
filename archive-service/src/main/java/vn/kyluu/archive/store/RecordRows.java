package vn.kyluu.archive.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.RecordHead;
import vn.kyluu.archive.record.StoredFile;
import vn.kyluu.archive.record.Tombstone;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.vault.ObjectKey;

/** Turns records into rows and rows into records. */
final class RecordRows {
    private RecordRows() {}

    static RecordRow row(ArchivedRecord record) {
        RecordHead head = record.head();
        RecordRow row = new RecordRow();
        row.archiveId = record.archiveId();
        row.code = record.code().value();
        row.recordNumber = head.number();
        row.facility = head.facility();
        row.department = head.department();
        row.patientId = head.patient().id();
        row.patientName = head.patient().name();
        row.birthDate = head.patient().birthDate();
        row.sex = head.patient().sex();
        row.citizenId = head.patient().citizenId().orElse(null);
        row.encounterId = head.encounter().id();
        row.encounterKind = head.encounter().kind();
        row.admittedAt = head.encounter().admittedAt().toInstant();
        row.dischargedAt =
                head.encounter().dischargedAt().map(OffsetDateTime::toInstant).orElse(null);
        row.outcome = head.encounter().outcome().orElse(null);
        row.circumstances =
                head.circumstances().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        row.closedAt = head.closedAt().toInstant();
        row.closedBy = head.closedBy();
        row.recordVersion = head.version();
        row.previousManifest =
                head.previous().map(before -> before.manifestSha256().hex()).orElse(null);
        row.classCode = record.term().classCode();
        row.legalBasis = record.term().legalBasis();
        row.source = record.term().source();
        row.mark = record.term().mark();
        row.keepUntil = record.term().until().orElse(null);
        row.receivedAt = record.receivedAt();
        row.state = record.custody().state();
        if (record.custody() instanceof Custody.Destroyed destroyed) {
            row.disposalId = destroyed.tombstone().minutes();
            row.destroyedAt = destroyed.tombstone().destroyedAt().orElse(null);
        }
        row.files.add(file(row, FileRow.PACKAGE_MANIFEST, record.packageManifest()));
        row.files.add(file(row, FileRow.CLOSING_MANIFEST, record.closingManifest()));
        record.documents().forEach(document -> row.files.add(document(row, document)));
        return row;
    }

    private static FileRow file(RecordRow record, int n, StoredFile file) {
        FileRow row = new FileRow();
        row.record = record;
        row.n = n;
        row.objectKey = file.key().path();
        row.size = file.size();
        row.sha256 = file.sha256().hex();
        row.sha512 = file.sha512().hex();
        row.mediaType = file.mediaType();
        return row;
    }

    private static FileRow document(RecordRow record, ArchivedDocument document) {
        FileRow row = file(record, document.n(), document.file());
        row.documentId = document.id();
        row.form = document.form();
        row.title = document.title();
        row.format = document.format();
        for (ArchivedDocument.Signer signer : document.signers()) {
            FileRow.SignerRow signed = new FileRow.SignerRow();
            signed.n = signer.n();
            signed.step = signer.step();
            signed.role = signer.role();
            signed.staffCode = signer.staffCode();
            signed.name = signer.name();
            signed.title = signer.title();
            signed.at = signer.at().toInstant();
            signed.certificateSha256 = signer.certificateSha256();
            row.signers.add(signed);
        }
        return row;
    }

    static ArchivedRecord record(RecordRow row, Custody custody) {
        List<ArchivedDocument> documents = row.files.stream()
                .filter(file -> file.n > FileRow.CLOSING_MANIFEST)
                .map(RecordRows::document)
                .toList();
        return new ArchivedRecord(
                row.archiveId,
                new LookupCode(row.code),
                head(row),
                file(row, FileRow.CLOSING_MANIFEST),
                file(row, FileRow.PACKAGE_MANIFEST),
                documents,
                new RetentionTerm(
                        row.classCode, row.legalBasis, row.source, row.mark, Optional.ofNullable(row.keepUntil)),
                row.receivedAt,
                custody);
    }

    static Tombstone tombstone(Database database, RecordRow row) {
        String kind = database.here()
                .createQuery("select d.kind from DisposalRow d where d.id = :id", String.class)
                .setParameter("id", row.disposalId)
                .getSingleResult();
        return new Tombstone(row.disposalId, kind.equals("MISTAKE"), Optional.ofNullable(row.destroyedAt));
    }

    private static RecordHead head(RecordRow row) {
        Set<Circumstance> circumstances = Arrays.stream(row.circumstances.split(","))
                .filter(name -> !name.isEmpty())
                .map(Circumstance::valueOf)
                .collect(Collectors.toSet());
        return new RecordHead(
                row.recordNumber,
                row.facility,
                row.department,
                new RecordHead.Patient(
                        row.patientId, row.patientName, row.birthDate, row.sex, Optional.ofNullable(row.citizenId)),
                new RecordHead.Encounter(
                        row.encounterId,
                        row.encounterKind,
                        utc(row.admittedAt),
                        Optional.ofNullable(row.dischargedAt).map(RecordRows::utc),
                        Optional.ofNullable(row.outcome)),
                circumstances,
                utc(row.closedAt),
                row.closedBy,
                Optional.ofNullable(row.previousManifest)
                        .map(sha256 -> new RecordHead.Previous(
                                row.recordVersion - 1, Digest.ofHex(DigestAlgorithm.SHA256, sha256))));
    }

    private static ArchivedDocument document(FileRow row) {
        List<ArchivedDocument.Signer> signers = row.signers.stream()
                .map(signed -> new ArchivedDocument.Signer(
                        signed.n,
                        signed.step,
                        signed.role,
                        signed.staffCode,
                        signed.name,
                        signed.title,
                        utc(signed.at),
                        signed.certificateSha256))
                .toList();
        return new ArchivedDocument(row.n, row.documentId, row.form, row.title, row.format, file(row), signers);
    }

    private static StoredFile file(RecordRow row, int n) {
        return row.files.stream()
                .filter(file -> file.n == n)
                .findFirst()
                .map(RecordRows::file)
                .orElseThrow(() -> new IllegalStateException("record without file " + n));
    }

    private static StoredFile file(FileRow row) {
        return new StoredFile(
                new ObjectKey(row.objectKey),
                row.size,
                Digest.ofHex(DigestAlgorithm.SHA256, row.sha256),
                Digest.ofHex(DigestAlgorithm.SHA512, row.sha512),
                row.mediaType);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
