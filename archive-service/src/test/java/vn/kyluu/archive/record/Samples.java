package vn.kyluu.archive.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.vault.Bytes;

/** Records for tests. */
public final class Samples {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T02:00:00Z");

    private Samples() {}

    public static ArchivedRecord record(UUID archiveId, String number, LookupCode code) {
        ArchivedDocument.Signer signer = new ArchivedDocument.Signer(
                1,
                "doctor",
                "doctor",
                "BS01",
                "Nguyễn Thị Ánh Tuyết",
                "Bác sĩ",
                at("2026-11-19T08:00:00Z"),
                "a".repeat(64));
        return new ArchivedRecord(
                archiveId,
                code,
                head(number),
                file(archiveId, "closing-manifest", number + " manifest"),
                file(archiveId, "manifest", number + " package"),
                List.of(
                        new ArchivedDocument(
                                1,
                                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8))
                                        .toString(),
                                "TOM_TAT_HSBA",
                                "Tóm tắt hồ sơ bệnh án",
                                "PDF",
                                file(archiveId, "document-1", number + " one"),
                                List.of(signer)),
                        new ArchivedDocument(
                                2,
                                UUID.nameUUIDFromBytes((number + "2").getBytes(StandardCharsets.UTF_8))
                                        .toString(),
                                "HSBA_XML",
                                "Hồ sơ bệnh án",
                                "XML",
                                file(archiveId, "document-2", number + " two"),
                                List.of(signer))),
                new RetentionTerm("TU_VONG", "TT 33/2025", "nguồn", "V2-", Optional.of(LocalDate.of(2056, 12, 31))),
                RECEIVED,
                new Custody.Received());
    }

    public static RecordHead head(String number) {
        return new RecordHead(
                number,
                "Bệnh viện Đa khoa Sao Mai",
                "Khoa Nội",
                new RecordHead.Patient(
                        "BN0001", "Trần Văn Thử", LocalDate.of(1960, 1, 31), "M", Optional.of("079060000001")),
                new RecordHead.Encounter(
                        "LK0001",
                        "INPATIENT",
                        at("2026-11-10T01:00:00Z"),
                        Optional.of(at("2026-11-19T09:00:00Z")),
                        Optional.empty()),
                Set.of(Circumstance.DEATH),
                at("2026-11-19T20:00:00Z"),
                "HS01");
    }

    public static StoredFile file(UUID archiveId, String name, String content) {
        Octets bytes = Bytes.of(content);
        return new StoredFile(
                Bytes.keyOf(archiveId, name, bytes),
                bytes.size(),
                bytes.digest(DigestAlgorithm.SHA256),
                bytes.digest(DigestAlgorithm.SHA512),
                "application/pdf");
    }

    private static OffsetDateTime at(String utc) {
        return OffsetDateTime.parse(utc);
    }
}
