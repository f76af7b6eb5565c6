package vn.kyluu.ades.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.validation.Finding.Severity;

/** R3: no hole in either language. */
class MessagesTest {
    private static final Locale VIETNAMESE = new Locale("vi", "VN");

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingSpeaksVietnameseAndEnglish(FindingCode code) {
        Finding finding = new Finding(code, Severity.ERROR, List.of("/Pages[2]/Contents"));

        String vietnamese = finding.text(VIETNAMESE);
        String english = finding.text(Locale.UK);

        assertThat(vietnamese).isNotEqualTo(english).endsWith(".").doesNotContain("{", "''", "\uFFFD");
        assertThat(english).endsWith(".").doesNotContain("{", "''", "\uFFFD").matches("\\p{ASCII}+");
        assertThat(vietnamese).matches("(?s).*[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ].*");
    }

    @ParameterizedTest
    @EnumSource(SubIndication.class)
    void everySubIndicationIsAFinding(SubIndication sub) {
        assertThat(Arrays.stream(FindingCode.values()).map(Enum::name)).contains(sub.name());
    }

    @Test
    void knowsEverySubIndicationOfTheLibrary() {
        assertThat(Arrays.stream(eu.europa.esig.dss.enumerations.SubIndication.values())
                        .map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(SubIndication.values()).map(Enum::name).toList());
    }

    @Test
    void speaksVietnameseToStrangers() {
        Finding finding = Finding.error(FindingCode.NO_SIGNATURE);

        assertThat(finding.text(Locale.FRENCH)).isEqualTo("Tài liệu không có chữ ký số nào.");
    }

    @Test
    void tellsThePlace() {
        Finding finding = Finding.error(FindingCode.MODIFIED_AFTER_SIGNING, "/Pages[2]/Contents");

        assertThat(finding.text(VIETNAMESE)).contains("/Pages[2]/Contents");
    }

    @ParameterizedTest
    @CsvSource({
        "/Pages[2]/Contents, nội dung trang 2, the content of page 2",
        "/Pages[12]/Rotate, trang 12, page 12",
        "/AcroForm/buoc-1, các ô điền và ô chữ ký, the fields and signature fields"
    })
    void tellsThePlaceInWords(String place, String vietnamese, String english) {
        Finding finding = Finding.error(FindingCode.MODIFIED_AFTER_SIGNING, place);

        assertThat(finding.text(VIETNAMESE)).contains(vietnamese + " (" + place + ")");
        assertThat(finding.text(Locale.UK)).contains(english + " (" + place + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Unheard/Of", "1234", "buoc-1", "/Pages[99999999999]", "/{0}"})
    void tellsAPlaceThatHasNoWordsAsItIs(String place) {
        assertThat(Finding.error(FindingCode.UNDECLARED_BYTES, place).text(VIETNAMESE))
                .contains(place);
    }

    @Test
    void theWorseVerdictWins() {
        assertThat(Verdict.TOTAL_PASSED.worse(Verdict.INDETERMINATE)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(Verdict.TOTAL_FAILED.worse(Verdict.INDETERMINATE)).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(Verdict.TOTAL_PASSED.worse(Verdict.TOTAL_PASSED)).isEqualTo(Verdict.TOTAL_PASSED);
    }
}
