package vn.kyluu.signing.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.rulebook.FlowFiles;
import vn.kyluu.signing.rulebook.RecordFiles;

/** What the shipped lists ask for. */
class RecordRulesTest {
    private static final Path SHIPPED = Path.of("..", "signing-flows");

    private final RecordRules rules = new RecordFiles().read(SHIPPED, new FlowFiles().read(SHIPPED));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INPATIENT||HSBA_XML PHIEU_DIEU_TRI TOM_TAT_HSBA",
                "INPATIENT DEATH|HSBA_XML PHIEU_DIEU_TRI TOM_TAT_HSBA|BIEN_BAN_KIEM_THAO_TU_VONG",
                "INPATIENT SURGERY TRANSFUSION|HSBA_XML TOM_TAT_HSBA|PHIEU_DIEU_TRI PHIEU_PHAU_THUAT PHIEU_TRUYEN_MAU",
                "INPATIENT SURGERY|HSBA_XML PHIEU_DIEU_TRI TOM_TAT_HSBA PHIEU_PHAU_THUAT|",
                "OUTPATIENT||TOM_TAT_HSBA/HSBA_XML",
                "OUTPATIENT|HSBA_XML|",
                "OUTPATIENT PROCEDURE|TOM_TAT_HSBA|PHIEU_THU_THUAT",
                "DAY|PHIEU_DIEU_TRI|HSBA_XML",
                "EMERGENCY DEATH|PHIEU_DIEU_TRI|BIEN_BAN_KIEM_THAO_TU_VONG"
            })
    void tellsWhatIsLackingByKindAndCircumstances(String marks, String held, String lacking) {
        assertThat(rules.lacking(circumstances(marks), words(held)).stream()
                        .map(form -> String.join("/", form.forms())))
                .containsExactlyInAnyOrderElementsOf(words(lacking));
    }

    @Test
    void namesLawAndSourceOfEachLine() {
        assertThat(rules.rules())
                .hasSize(4)
                .allSatisfy(rule -> assertThat(rule.forms())
                        .allSatisfy(form -> assertThat(List.of(form.legalBasis(), form.source()))
                                .noneMatch(String::isBlank)));
    }

    @Test
    void sparesAPaperUnderAMark() {
        RecordRule rule = new RecordRule("x", 1, "x", "x", Set.of(Mark.DAY), List.of(form(Set.of(Mark.DEATH))));
        RecordRules book = new RecordRules(List.of(rule));
        assertThat(book.lacking(circumstances("DAY"), Set.of())).hasSize(1);
        assertThat(book.lacking(circumstances("DAY DEATH"), Set.of())).isEmpty();
        assertThat(book.lacking(circumstances("INPATIENT"), Set.of())).isEmpty();
    }

    @Test
    void hasOneListForAKind() {
        RecordRule rule = new RecordRule("x", 1, "x", "x", Set.of(Mark.DAY), List.of(form(Set.of())));
        assertThatThrownBy(() -> new RecordRules(List.of(rule, rule))).hasMessageContaining("kind day stands in");
    }

    private static RequiredForm form(Set<Mark> unless) {
        return new RequiredForm(List.of("GIAY_RA_VIEN"), "Giấy", "Paper", Set.of(), unless, "Luật", "Sách", "V1");
    }

    private static Circumstances circumstances(String marks) {
        Set<Mark> set =
                words(marks).stream().map(Mark::valueOf).collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Circumstances(set, Optional.empty(), Optional.empty());
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }
}
