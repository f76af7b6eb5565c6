package vn.kyluu.signing.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.DueRule;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.StepTemplate;
import vn.kyluu.signing.signer.CredentialKind;

/** What a schema cannot see: whether a flow makes sense (R4). */
final class FlowChecks {
    /** Form of the closing manifest; the archive takes in no record whose manifest these three have not signed. */
    private static final String CLOSING = "BIEN_BAN_DONG_HO_SO";

    /** Form of the paper that a patient's confirmation makes. */
    private static final String PATIENT_CONFIRMATION = "XAC_NHAN_NGUOI_BENH";

    private static final List<Role> CLOSERS = List.of(Role.HEAD, Role.DIRECTOR, Role.CLERK);

    private final String file;
    private final FlowTemplate flow;
    private final List<Fault> faults = new ArrayList<>();

    private FlowChecks(String file, FlowTemplate flow) {
        this.file = file;
        this.flow = flow;
    }

    static List<Fault> of(String file, FlowTemplate flow) {
        FlowChecks checks = new FlowChecks(file, flow);
        checks.order();
        checks.seal();
        checks.terms();
        checks.places();
        checks.patient();
        checks.tags();
        if (flow.forms().contains(CLOSING)) {
            checks.closing();
        }
        return checks.faults;
    }

    private void order() {
        int expected = 1;
        for (List<StepTemplate> group : flow.groups()) {
            int order = group.get(0).order();
            if (order != expected) {
                fault(
                        place(group.get(0)) + "/order",
                        "thứ tự nhảy đến " + order + ", thiếu số " + expected
                                + ". Cách sửa: đánh số 1, 2, 3 … liền nhau.",
                        "the order jumps to " + order + ", " + expected
                                + " is missing. To do: number 1, 2, 3 … without gaps.");
            }
            expected = order + 1;
        }
        if (flow.steps().stream().noneMatch(step -> step.onlyIf().isEmpty() && step.role() != Role.PATIENT)) {
            fault(
                    "/steps",
                    "bước nào cũng có điều kiện, nên có tài liệu sẽ không ai ký. Cách sửa: bỏ \"onlyIf\" ở ít nhất một"
                            + " bước.",
                    "every step has a condition, so some documents would be signed by nobody. To do: leave \"onlyIf\""
                            + " out in at least one step.");
        }
    }

    private void seal() {
        int last = flow.steps().stream().mapToInt(StepTemplate::order).max().orElseThrow();
        List<StepTemplate> lastGroup =
                flow.steps().stream().filter(step -> step.order() == last).toList();
        for (StepTemplate step : flow.steps()) {
            if (step.certificate() == CredentialKind.FACILITY_SEAL && (step.order() != last || lastGroup.size() > 1)) {
                fault(
                        place(step),
                        "con dấu của cơ sở phải là bước cuối, một mình. Cách sửa: cho bước này số \"order\" lớn nhất.",
                        "the facility's seal must be the last step, alone. To do: give this step the highest"
                                + " \"order\".");
            }
        }
    }

    /** Steps that have the name of another one; asked before there is a flow. */
    static List<Fault> names(String file, JsonNode root) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int i = 0;
        for (JsonNode step : root.get("steps")) {
            String name = step.get("step").asText();
            if (!seen.add(name)) {
                faults.add(new Fault(
                        file,
                        "/steps/" + i + "/step",
                        "có hai bước cùng tên \"" + name + "\". Cách sửa: đặt tên khác.",
                        "two steps are named \"" + name + "\". To do: name one of them otherwise."));
            }
            i++;
        }
        return faults;
    }

    private void terms() {
        for (StepTemplate step : flow.steps()) {
            List<DueRule> rules = step.due().rules();
            for (int i = 0; i < rules.size() - 1; i++) {
                if (rules.get(i).onlyIf().isEmpty()) {
                    fault(
                            place(step) + "/due/" + (i + 1),
                            "không bao giờ được xét: thời hạn trước nó luôn đúng. Cách sửa: đặt thời hạn có \"if\" lên"
                                    + " trước.",
                            "is never asked: the term before it always holds. To do: put the terms with \"if\" first.");
                }
            }
            if (rules.isEmpty() && !step.remindHoursBefore().isEmpty()) {
                fault(
                        place(step) + "/remindHoursBefore",
                        "nhắc trước hạn nhưng bước không có thời hạn. Cách sửa: thêm \"due\".",
                        "reminds before a term, and the step has none. To do: add \"due\".");
            }
        }
    }

    private void places() {
        Set<String> before = new HashSet<>();
        for (StepTemplate step : flow.steps()) {
            if (flow.placeOf(step) instanceof Place.OverStampOf over && !before.contains(over.step())) {
                fault(
                        place(step) + "/place/overStampOf",
                        "\"" + over.step() + "\" không phải bước đứng trước. Cách sửa: ghi tên một bước ở trên.",
                        "\"" + over.step() + "\" is no step before this one. To do: name a step above.");
            }
            before.add(step.step());
        }
    }

    private void patient() {
        boolean another = false;
        for (StepTemplate step : flow.steps()) {
            if (step.role() == Role.PATIENT && another) {
                fault(
                        place(step),
                        "chỉ được một bước của người bệnh. Cách sửa: bỏ bước này.",
                        "only one step may be the patient's. To do: leave this step out.");
            }
            if (step.role() == Role.PATIENT && !(flow.placeOf(step) instanceof Place.OnSheet)) {
                fault(
                        place(step) + "/place",
                        "người bệnh xác nhận bên cạnh tài liệu, không ký trên trang. Cách sửa: bỏ \"place\".",
                        "the patient confirms beside the document and signs on no page. To do: leave \"place\" out.");
            }
            another |= step.role() == Role.PATIENT;
        }
        boolean sealed = flow.steps().stream().anyMatch(step -> step.certificate() == CredentialKind.FACILITY_SEAL);
        if (flow.forms().contains(PATIENT_CONFIRMATION)
                && !(another && sealed && flow.steps().size() == 2)) {
            fault(
                    "/steps",
                    "giấy xác nhận của người bệnh có đúng hai bước: người bệnh (patient), rồi con dấu (clerk).",
                    "the paper of a patient's confirmation has exactly two steps: patient, then the seal (clerk).");
        }
    }

    private void tags() {
        Set<String> before = new HashSet<>();
        for (StepTemplate step : flow.steps()) {
            if (step.tag().filter(tag -> !before.add(tag)).isPresent()) {
                fault(
                        place(step) + "/tag",
                        "thẻ \"" + step.tag().orElseThrow()
                                + "\" đã có bước trước ký vào. Cách sửa: mỗi bước ký một thẻ.",
                        "an earlier step signs into the tag \"" + step.tag().orElseThrow()
                                + "\". To do: give each step a tag of its own.");
            }
        }
    }

    private void closing() {
        List<Role> always = flow.groups().stream()
                .flatMap(List::stream)
                .filter(step -> step.onlyIf().isEmpty())
                .map(StepTemplate::role)
                .filter(CLOSERS::contains)
                .toList();
        if (!always.equals(CLOSERS)) {
            fault(
                    "/steps",
                    "biên bản đóng hồ sơ phải do trưởng khoa (head), giám đốc (director) rồi con dấu (clerk) ký, luôn"
                            + " luôn và theo thứ tự đó; nếu không kho lưu trữ từ chối.",
                    "the closing manifest must be signed by head, director and clerk (seal), always and in this order;"
                            + " else the archive refuses it.");
        }
    }

    private String place(StepTemplate step) {
        return "/steps/" + flow.steps().indexOf(step);
    }

    private void fault(String place, String vietnamese, String english) {
        faults.add(new Fault(file, place, vietnamese, english));
    }
}
