package vn.kyluu.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.CertificateSummary;
import vn.kyluu.signing.document.DocumentFormat;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Origin;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.Flows;
import vn.kyluu.signing.flow.SigningFlow;
import vn.kyluu.signing.record.Classification;
import vn.kyluu.signing.record.Encounter;
import vn.kyluu.signing.record.EncounterKind;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Patient;
import vn.kyluu.signing.record.RecordHead;
import vn.kyluu.signing.signer.Device;

/** Values for tests; the patient is nobody. */
public final class Values {
    public static final Instant NOW = Instant.parse("2026-11-20T02:15:30.123456Z");

    private Values() {}

    public static RecordHead head(String number) {
        return new RecordHead(
                number,
                "52011",
                new Patient("BN-1", "Nguyễn Thị Thử Nghiệm", LocalDate.of(1960, 1, 31), "NU", Optional.empty()),
                new Encounter(
                        "LK-1",
                        EncounterKind.INPATIENT,
                        Instant.parse("2026-11-10T01:00:00Z"),
                        Optional.of(Instant.parse("2026-11-19T03:00:00Z")),
                        Optional.of("KHOI")),
                "NOI",
                new Classification(false, false, true, false, false, false));
    }

    public static MedicalRecord record(String number) {
        return MedicalRecord.of(head(number));
    }

    public static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Digest sha256(String text) {
        return octets(text).digest(DigestAlgorithm.SHA256);
    }

    public static SubmittedDocument document(
            String recordNumber, Stored stored, Map<Role, String> assignees, String department) {
        return new SubmittedDocument(
                UUID.randomUUID(),
                recordNumber,
                "TOM_TAT_HSBA",
                "Tóm tắt hồ sơ bệnh án",
                DocumentFormat.PDF,
                DocumentState.SIGNING,
                stored.sha256(),
                stored.size(),
                SigningFlow.begin(Flows.standard(), assignees, Flows.marked(), NOW),
                List.of(),
                new Origin("EMR", department, NOW, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public static Signature signature(UUID id, String step, Role role, boolean timestamped) {
        return new Signature(
                id,
                step,
                role,
                new SignedBy("NV-" + role.code(), "Trần Văn Ký", "Bác sĩ điều trị"),
                new CertificateSummary("CN=Ký", "CN=CA", "0a", NOW, NOW.plusSeconds(60), sha256("certificate")),
                timestamped ? SignatureLevel.PADES_BASELINE_T : SignatureLevel.PADES_BASELINE_B,
                NOW,
                timestamped ? Optional.of(NOW) : Optional.empty(),
                Device.HSM,
                sha256("before"),
                Optional.empty());
    }

    public static Actor actor(Role role) {
        return new Actor("NV-" + role.code(), role.code(), "NOI", Set.of(role), "yc-1");
    }
}
