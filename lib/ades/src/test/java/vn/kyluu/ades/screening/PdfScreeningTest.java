package vn.kyluu.ades.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/** R1, R2, R4, R5 on tiny PDFs with one defect each. */
class PdfScreeningTest {
    private final PdfScreening screening = new PdfScreening();

    @Test
    void letsAPlainDocumentPass() {
        assertThatCode(() -> screening.screen(TinyPdf.plain())).doesNotThrowAnyException();
    }

    @Test
    void letsOutlinesAndLinksInsideTheDocumentPass() {
        assertThatCode(() -> screening.screen(TinyPdf.withLinkInside())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(TinyPdf.Defect.class)
    void refusesEachDefectByItsName(TinyPdf.Defect defect) {
        ScreeningRefusal refusal = refusal(TinyPdf.with(defect));

        assertThat(refusal.reason()).isEqualTo(defect.reason());
        assertThat(refusal.where()).isPresent();
    }

    @Test
    void refusesAnEncryptedDocument() {
        assertThat(refusal(TinyPdf.encrypted("mật khẩu")).reason()).isEqualTo(Reason.PDF_ENCRYPTED);
        assertThat(refusal(TinyPdf.encrypted("")).reason()).isEqualTo(Reason.PDF_ENCRYPTED);
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertThat(refusal(Octets.of(new byte[0])).reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal(octets("<html/>")).reason()).isEqualTo(Reason.NOT_A_PDF);
        assertThat(refusal(octets("%PDF-1.7\nnửa chừng")).reason()).isEqualTo(Reason.PDF_MALFORMED);
    }

    @Test
    void refusesADocumentCutOff() {
        byte[] whole = TinyPdf.plain().toByteArray();

        for (int length : new int[] {20, whole.length / 4, whole.length / 2}) {
            assertThat(refusal(Octets.of(Arrays.copyOf(whole, length))).reason())
                    .isIn(Reason.PDF_MALFORMED, Reason.PDF_PARSERS_DISAGREE);
        }
    }

    @Test
    void endsOnObjectsThatLeadInACircleAndOnDeepNesting() {
        assertThat(refusal(octets("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\n%%EOF"))
                        .reason())
                .isEqualTo(Reason.PDF_MALFORMED);
        assertThatCode(() -> screening.screen(TinyPdf.withCircle())).doesNotThrowAnyException();
    }

    private ScreeningRefusal refusal(Octets pdf) {
        ScreeningRefusal refusal = catchThrowableOfType(ScreeningRefusal.class, () -> screening.screen(pdf));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
