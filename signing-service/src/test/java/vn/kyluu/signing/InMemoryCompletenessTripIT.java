package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.record.Classification;
import vn.kyluu.signing.record.ClosureState;
import vn.kyluu.signing.record.RecordHead;
import vn.kyluu.signing.rulebook.FlowFiles;
import vn.kyluu.signing.rulebook.RecordFiles;
import vn.kyluu.signing.store.InMemoryPorts;

/** A record is closed when it holds what the shipped list for inpatients demands. */
class InMemoryCompletenessTripIT {
    private static final Path SHIPPED = Path.of("..", "signing-flows");

    private final Hospital hospital = new Hospital(
            InMemoryPorts.empty(), new PadesCreation(), new RecordFiles().read(SHIPPED, new FlowFiles().read(SHIPPED)));
    private final Actor desk = new Actor("HS-1", "Lê Thị Hồ Sơ", "KHTH", Set.of(Role.RECORDS), "yc-1");

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void isRefusedNamingThePapersThatAreLackingUntilTheyAreThereAndSigned() {
        hospital.employs(Role.DOCTOR, "Nguyễn Văn Bác", "Bác sĩ")
                .employs(Role.NURSE, "Trần Thị Điều", "Điều dưỡng")
                .employs(Role.HEAD, "Lê Văn Trưởng", "Trưởng khoa")
                .employs(Role.DIRECTOR, "Phạm Thị Giám", "Giám đốc");
        signed("TOM_TAT_HSBA", "summary.pdf");
        assertThat(lacking()).containsExactly("HSBA_XML", "PHIEU_DIEU_TRI");
        refused("record-lacks-forms", "HSBA_XML", "PHIEU_DIEU_TRI");
        signed("PHIEU_DIEU_TRI", "summary.pdf");
        UUID xml = hospital.submits("HSBA_XML", "record.xml").id();
        assertThat(lacking()).isEmpty();
        refused("record-incomplete");
        sign(xml);

        RecordHead head = Values.head(hospital.recordNumber);
        hospital.putRecord.put(
                hospital.emr(),
                new RecordHead(
                        head.number(),
                        head.facility(),
                        head.patient(),
                        head.encounter(),
                        head.department(),
                        new Classification(false, false, true, false, false, false, false, Set.of(Mark.TRANSFUSION))));
        refused("record-lacks-forms", "PHIEU_TRUYEN_MAU");
        UUID sheet = hospital.submits("PHIEU_TRUYEN_MAU", "summary.pdf").id();
        hospital.signs(Role.DOCTOR, sheet);
        hospital.signs(Role.NURSE, sheet);
        assertThat(hospital.close.close(desk, hospital.recordNumber).closure().state())
                .isEqualTo(ClosureState.SIGNING);
    }

    private void signed(String form, String resource) {
        sign(hospital.submits(form, resource).id());
    }

    private void sign(UUID document) {
        for (Role role : List.of(Role.DOCTOR, Role.NURSE, Role.HEAD, Role.DIRECTOR)) {
            hospital.signs(role, document);
        }
    }

    private List<String> lacking() {
        return hospital.read.read(desk, hospital.recordNumber).lacking().stream()
                .map(form -> form.forms().get(0))
                .toList();
    }

    private void refused(String code, String... forms) {
        assertThatThrownBy(() -> hospital.close.close(desk, hospital.recordNumber))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.details().get("missingForms")).isEqualTo(List.of(forms));
                });
    }
}
