package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.deposit.ArchiveDepot;
import vn.kyluu.signing.deposit.ArchiveOutage;
import vn.kyluu.signing.deposit.DeliverDeposits;
import vn.kyluu.signing.deposit.DepositAnswer;
import vn.kyluu.signing.deposit.DepositState;
import vn.kyluu.signing.deposit.Parcel;
import vn.kyluu.signing.deposit.ParcelPart;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.intake.Correction;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.ClosureState;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Receipt;
import vn.kyluu.signing.store.Ports;

/** From a record whose documents are signed to the archive's receipt. */
abstract class ClosingTripContractTest {
    private final Actor recordsDesk = new Actor("HS-1", "Hồ sơ", "KHTH", Set.of(Role.RECORDS), "yc-2");
    private Hospital hospital;

    abstract Ports ports();

    @BeforeEach
    void open() {
        hospital = new Hospital(ports())
                .employs(Role.TECHNICIAN, "Võ Kỹ Thuật", "Kỹ thuật viên")
                .employs(Role.HEAD, "Lê Ngữ Ỷ", "Trưởng khoa Nội tổng hợp")
                .employs(Role.DIRECTOR, "Đặng Quốc Trượng", "Giám đốc")
                .employs(Role.CLERK, "Bùi Văn Thư", "Văn thư");
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void refusesToCloseWhatIsNotComplete() {
        UUID result = result();
        hospital.signs(Role.TECHNICIAN, result);
        assertThatThrownBy(() -> hospital.close.close(recordsDesk, hospital.recordNumber))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("record-incomplete");
                    assertThat(refusal.details()).containsEntry("missing", List.of(result + " head head"));
                });
    }

    @Test
    void closesSignsAndHandsOverUntilTheArchiveConfirms() {
        UUID result = result();
        hospital.signs(Role.TECHNICIAN, result);
        hospital.signs(Role.HEAD, result);
        MedicalRecord closed = hospital.close.close(recordsDesk, hospital.recordNumber);
        assertThat(closed.closure().state()).isEqualTo(ClosureState.SIGNING);
        assertThat(hospital.document(result).signatures())
                .extracting(Signature::level)
                .containsOnly(SignatureLevel.PADES_BASELINE_LT);
        refusesAnythingNew();

        UUID manifest = closed.closure().manifestDocument().orElseThrow();
        hospital.signs(Role.HEAD, manifest);
        hospital.signs(Role.DIRECTOR, manifest);
        hospital.signs(Role.CLERK, manifest);
        assertThat(record().closure()).isEqualTo(new Closure.Delivering(manifest, Optional.empty()));

        Archive archive = new Archive();
        DeliverDeposits delivery = hospital.delivery(archive);
        archive.silent = true;
        delivery.deliver();
        assertThat(record().closure().state()).isEqualTo(ClosureState.DELIVERING);
        archive.silent = false;
        hospital.clock.putForward(Duration.ofSeconds(6));
        delivery.deliver();
        assertThat(record().closure()).isEqualTo(new Closure.Delivering(manifest, Optional.of("d-1")));
        hospital.clock.putForward(Duration.ofSeconds(3));
        delivery.deliver();
        assertThat(record().closure())
                .isInstanceOfSatisfying(
                        Closure.Archived.class,
                        each -> assertThat(each.receipts()).hasSize(2));

        Parcel parcel = archive.parcels.get(archive.parcels.size() - 1);
        ValidationReport report = hospital.validation.validate(parcel.manifest());
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures()).hasSize(3);
        assertThat(parcel.parts()).singleElement().satisfies(part -> {
            String sha256 = part.bytes().digest(DigestAlgorithm.SHA256).hex();
            assertThat(new String(parcel.manifest().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("sha256=\"" + sha256 + "\"");
        });
    }

    @Test
    void marksTheClosingAsFailedWhenTheArchiveRefuses() {
        UUID result = result();
        hospital.signs(Role.TECHNICIAN, result);
        hospital.signs(Role.HEAD, result);
        UUID manifest = hospital.close
                .close(recordsDesk, hospital.recordNumber)
                .closure()
                .manifestDocument()
                .orElseThrow();
        hospital.signs(Role.HEAD, manifest);
        hospital.signs(Role.DIRECTOR, manifest);
        hospital.signs(Role.CLERK, manifest);
        Archive archive = new Archive();
        archive.refuses = true;
        hospital.delivery(archive).deliver();
        assertThat(record().closure())
                .isEqualTo(new Closure.Failed(manifest, "record-already-archived", "Đã có trong kho"));
    }

    @Test
    void takesARefusedClosingBackCorrectsTheRecordAndClosesItAnew() {
        UUID result = result();
        hospital.signs(Role.TECHNICIAN, result);
        hospital.signs(Role.HEAD, result);
        UUID refused = closedAndSigned();
        Archive archive = new Archive();
        archive.refuses = true;
        hospital.delivery(archive).deliver();
        assertThatThrownBy(() -> hospital.withdraw.withdraw(recordsDesk, hospital.recordNumber, " "))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("withdrawal-reason-unusable"));
        hospital.withdraw.withdraw(recordsDesk, hospital.recordNumber, "Kho từ chối: kết quả sai mẫu");
        assertThat(record().isOpen()).isTrue();
        assertThat(hospital.document(refused).state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(hospital.document(refused).withdrawal().orElseThrow().by()).isEqualTo("HS-1");

        UUID corrected = hospital.correct
                .correct(hospital.emr(), result, new Correction("Sai mẫu giấy", Hospital.resource("summary.pdf")))
                .id();
        hospital.signs(Role.TECHNICIAN, corrected);
        hospital.signs(Role.HEAD, corrected);
        UUID anew = closedAndSigned();
        assertThat(anew).isNotEqualTo(refused);
        archive.refuses = false;
        hospital.clock.putForward(Duration.ofSeconds(6));
        hospital.delivery(archive).deliver();
        assertThat(record().closure()).isEqualTo(new Closure.Delivering(anew, Optional.of("d-1")));
        assertThat(archive.parcels.get(archive.parcels.size() - 1).parts())
                .extracting(ParcelPart::documentId)
                .containsExactly(corrected);
        assertThatThrownBy(() -> hospital.withdraw.withdraw(recordsDesk, hospital.recordNumber, "Muộn rồi"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("closing-not-withdrawable");
                    assertThat(refusal.details()).containsEntry("state", "DELIVERING");
                });
    }

    private UUID closedAndSigned() {
        UUID manifest = hospital.close
                .close(recordsDesk, hospital.recordNumber)
                .closure()
                .manifestDocument()
                .orElseThrow();
        hospital.signs(Role.HEAD, manifest);
        hospital.signs(Role.DIRECTOR, manifest);
        hospital.signs(Role.CLERK, manifest);
        return manifest;
    }

    @Test
    void refusesAPersonsKeyForTheSeal() {
        UUID result = result();
        hospital.signs(Role.TECHNICIAN, result);
        hospital.signs(Role.HEAD, result);
        UUID manifest = hospital.close
                .close(recordsDesk, hospital.recordNumber)
                .closure()
                .manifestDocument()
                .orElseThrow();
        hospital.signs(Role.HEAD, manifest);
        hospital.signs(Role.DIRECTOR, manifest);
        hospital.people.put(Role.CLERK, hospital.people.get(Role.HEAD));
        assertThatThrownBy(() -> hospital.signsByToken(Role.CLERK, manifest))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("certificate-not-yours"));
    }

    private void refusesAnythingNew() {
        assertThatThrownBy(this::result)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("record-closed"));
        assertThatThrownBy(() -> hospital.close.close(recordsDesk, hospital.recordNumber))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("record-closed"));
        assertThatThrownBy(() -> hospital.putRecord.put(hospital.emr(), Values.head(hospital.recordNumber)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("record-closed"));
    }

    private UUID result() {
        return hospital.submits("KET_QUA_XET_NGHIEM", "summary.pdf").id();
    }

    private MedicalRecord record() {
        return hospital.ports
                .units()
                .call(() -> hospital.ports.records().find(hospital.recordNumber))
                .orElseThrow();
    }

    /** An archive that confirms the second time it is asked. */
    private final class Archive implements ArchiveDepot {
        private final List<Parcel> parcels = new ArrayList<>();
        private boolean silent;
        private boolean refuses;

        @Override
        public DepositAnswer deposit(Parcel parcel) {
            if (silent || !parcel.recordNumber().equals(hospital.recordNumber)) {
                throw new ArchiveOutage(true);
            }
            parcels.add(parcel);
            return refuses
                    ? new DepositAnswer(
                            "d-1",
                            Optional.empty(),
                            DepositState.REFUSED,
                            List.of(),
                            Optional.of("record-already-archived"),
                            Optional.of("Đã có trong kho"))
                    : answer(DepositState.RECEIVED, List.of());
        }

        @Override
        public DepositAnswer ask(String depositId) {
            Instant until = Instant.parse("2037-01-01T00:00:00Z");
            return answer(
                    DepositState.ARCHIVED,
                    List.of(
                            new Receipt("a", "v1", "ab", until, Values.NOW),
                            new Receipt("b", "v1", "ab", until, Values.NOW)));
        }

        private static DepositAnswer answer(DepositState state, List<Receipt> receipts) {
            return new DepositAnswer("d-1", Optional.of("a-1"), state, receipts, Optional.empty(), Optional.empty());
        }
    }
}
