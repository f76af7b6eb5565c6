package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.deposit.ArchiveDepot;
import vn.kyluu.signing.deposit.DepositAnswer;
import vn.kyluu.signing.deposit.DepositState;
import vn.kyluu.signing.deposit.Parcel;
import vn.kyluu.signing.deposit.ParcelPart;
import vn.kyluu.signing.event.Placed;
import vn.kyluu.signing.intake.Correction;
import vn.kyluu.signing.intake.NewDocument;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.ClosureState;
import vn.kyluu.signing.record.KeptVersion;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Receipt;
import vn.kyluu.signing.store.Ports;

/** Late results: the record stays closed, its next version holds them and names the manifest before it. */
abstract class AddendumTripContractTest {
    private final Actor desk = new Actor("HS-1", "Lê Thị Hồ Sơ", "KHTH", Set.of(Role.RECORDS), "yc-1");
    private final Archive archive = new Archive();
    private Hospital hospital;

    abstract Ports ports();

    @BeforeEach
    void open() {
        hospital = new Hospital(ports())
                .employs(Role.TECHNICIAN, "Đỗ Văn Nghiệm", "Kỹ thuật viên")
                .employs(Role.HEAD, "Lê Văn Trưởng", "Trưởng khoa")
                .employs(Role.DIRECTOR, "Phạm Thị Giám", "Giám đốc")
                .employs(Role.CLERK, "Võ Thị Thư", "Văn thư");
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void bringsALateResultIntoTheNextVersionOfAnArchivedRecord() {
        UUID first =
                signed(hospital.submits("KET_QUA_XET_NGHIEM", "summary.pdf").id());
        refused("record-open", () -> addendum("Kết quả cấy máu về muộn"));
        UUID one = closedAndSigned();
        archived();
        KeptVersion kept = record().newest().orElseThrow();
        assertThat(kept.manifestSha256()).isEqualTo(archive.last().manifest().digest(DigestAlgorithm.SHA256));
        refused("record-closed", () -> hospital.close.close(desk, hospital.recordNumber));

        refused("reason-missing", () -> addendum(" "));
        UUID late = addendum("Kết quả cấy máu về muộn");
        assertThat(record().closure()).as("never a reopening").isInstanceOf(Closure.Archived.class);
        refused("record-incomplete", () -> hospital.close.close(desk, hospital.recordNumber));
        UUID right = hospital.correct
                .correct(hospital.emr(), late, new Correction("Sai mẫu", Hospital.resource("summary.pdf")))
                .id();
        refused(
                "record-closed",
                () -> hospital.correct.correct(
                        hospital.emr(), first, new Correction("Muộn rồi", Hospital.resource("summary.pdf"))));
        signed(right);
        UUID two = closedAndSigned();
        assertThat(two).isNotEqualTo(one);
        archived();

        Parcel parcel = archive.last();
        assertThat(parcel.parts()).extracting(ParcelPart::documentId).containsExactly(first, right);
        assertThat(new String(parcel.manifest().toByteArray(), StandardCharsets.UTF_8))
                .contains("manifestSha256=\"" + kept.manifestSha256().hex() + "\" recordVersion=\"1\"")
                .contains("addendum=\"Kết quả cấy máu về muộn\"");
        assertThat(archive.parcels.get(0).parts().get(0).bytes())
                .as("what the first version holds stays as it was")
                .isEqualTo(parcel.parts().get(0).bytes());
        assertThat(record().kept()).extracting(KeptVersion::number).containsExactly(1, 2);
        assertThat(record().kept()).extracting(KeptVersion::archiveId).containsExactly("a-1", "a-2");
        assertThat(record().kept().get(0)).isEqualTo(kept);
        assertThat(told())
                .containsSubsequence(
                        "vn.kyluu.record.closing 1",
                        "vn.kyluu.record.archived 1",
                        "vn.kyluu.record.addendum -",
                        "vn.kyluu.record.closing 2",
                        "vn.kyluu.record.archived 2");
    }

    @Test
    void fallsBackToTheArchivedVersionWhenAFurtherClosingIsTakenBack() {
        signed(hospital.submits("KET_QUA_XET_NGHIEM", "summary.pdf").id());
        closedAndSigned();
        archived();
        Closure before = record().closure();
        UUID late = signed(addendum("Kết quả giải phẫu bệnh về muộn"));
        UUID two = hospital.close
                .close(desk, hospital.recordNumber)
                .closure()
                .manifestDocument()
                .orElseThrow();
        UUID tooLate = addendum("Về sau khi đã lập biên bản");
        hospital.withdraw.withdraw(desk, hospital.recordNumber, "Thiếu một kết quả");
        assertThat(record().closure()).isEqualTo(before);
        assertThat(told()).contains("vn.kyluu.record.closing-withdrawn 1");
        signed(tooLate);
        assertThat(closedAndSigned()).isNotEqualTo(two);
        archived();
        assertThat(archive.last().parts())
                .extracting(ParcelPart::documentId)
                .endsWith(late, tooLate)
                .hasSize(3);
        assertThat(hospital.document(late).recordVersion()).isEqualTo(2);
    }

    @Test
    void leavesWhatCameWhileTheManifestWasSignedToTheNextVersion() {
        signed(hospital.submits("KET_QUA_XET_NGHIEM", "summary.pdf").id());
        closedAndSigned();
        UUID late = signed(addendum("Về khi hồ sơ đang trên đường"));
        archived();
        assertThat(archive.last().parts()).hasSize(1);
        assertThat(hospital.document(late).recordVersion()).isZero();
        closedAndSigned();
        archived();
        assertThat(archive.last().parts()).extracting(ParcelPart::documentId).contains(late);
    }

    private UUID addendum(String reason) {
        NewDocument handed = new NewDocument(
                "KET_QUA_XET_NGHIEM",
                "Kết quả xét nghiệm",
                Optional.empty(),
                Map.of(),
                Hospital.resource("summary.pdf"));
        return hospital.addendum
                .add(hospital.emr(), hospital.recordNumber, handed, reason)
                .id();
    }

    private UUID signed(UUID result) {
        hospital.signs(Role.TECHNICIAN, result);
        hospital.signs(Role.HEAD, result);
        return result;
    }

    private UUID closedAndSigned() {
        UUID manifest = hospital.close
                .close(desk, hospital.recordNumber)
                .closure()
                .manifestDocument()
                .orElseThrow();
        hospital.signs(Role.HEAD, manifest);
        hospital.signs(Role.DIRECTOR, manifest);
        hospital.signs(Role.CLERK, manifest);
        return manifest;
    }

    private void archived() {
        for (int i = 0; i < 3 && record().closure().state() != ClosureState.ARCHIVED; i++) {
            hospital.delivery(archive).deliver();
            hospital.clock.putForward(Duration.ofSeconds(3));
        }
        assertThat(record().closure().state()).isEqualTo(ClosureState.ARCHIVED);
    }

    private List<String> told() {
        hospital.ports.units().run(hospital.ports.events()::place);
        List<Placed> all =
                hospital.ports.units().call(() -> hospital.ports.events().after(0, 100_000));
        return all.stream()
                .map(Placed::event)
                .filter(each -> each.recordNumber().equals(hospital.recordNumber))
                .map(each -> each.type().code() + " " + each.data().getOrDefault("recordVersion", "-"))
                .toList();
    }

    private MedicalRecord record() {
        return hospital.ports
                .units()
                .call(() -> hospital.ports.records().find(hospital.recordNumber))
                .orElseThrow();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** An archive that confirms the second time it is asked. */
    private final class Archive implements ArchiveDepot {
        private final List<Parcel> parcels = new ArrayList<>();

        @Override
        public DepositAnswer deposit(Parcel parcel) {
            if (!parcel.recordNumber().equals(hospital.recordNumber)) {
                throw new vn.kyluu.signing.deposit.ArchiveOutage(true);
            }
            parcels.add(parcel);
            return answer(DepositState.RECEIVED, List.of());
        }

        @Override
        public DepositAnswer ask(String depositId) {
            Instant until = Instant.parse("2037-01-01T00:00:00Z");
            return answer(
                    DepositState.ARCHIVED,
                    List.of(
                            new Receipt("a", "v" + parcels.size(), "ab", until, Values.NOW),
                            new Receipt("b", "v" + parcels.size(), "ab", until, Values.NOW)));
        }

        private Parcel last() {
            return parcels.get(parcels.size() - 1);
        }

        private DepositAnswer answer(DepositState state, List<Receipt> receipts) {
            return new DepositAnswer(
                    "d-" + parcels.size(),
                    Optional.of("a-" + parcels.size()),
                    state,
                    receipts,
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
