package vn.kyluu.ades.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VisibleStampTest {
    static final String VIETNAMESE =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    private static final Pattern SIZE = Pattern.compile("/KyLuuSans ([0-9.]+) Tf");

    private final StampFont font = StampFont.bundled();

    @Test
    void hasEveryVietnameseLetterComposedOrNot() {
        String letters = VIETNAMESE + VIETNAMESE.toUpperCase(java.util.Locale.ROOT);
        assertThat(letters.codePoints().filter(c -> c > 0x7F).count()).isEqualTo(134);
        String decomposed = Normalizer.normalize(letters, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(letters);
        assertThat(font.drawable(letters)).isEqualTo(letters);
        assertThat(font.drawable(decomposed)).isEqualTo(letters);
        assertThat(font.glyphs(letters)).hasSize(letters.length() * 4).doesNotContain("0000");
    }

    @Test
    void neverFailsOnACharacterTheFontLacks() {
        assertThat(font.drawable("Bác sĩ 山田 😀")).isEqualTo("Bác sĩ \uFFFD\uFFFD \uFFFD");
        assertThat(font.drawable("a\u0000b\nc\td\uD800")).isEqualTo("a b c d\uFFFD");
        assertThat(font.drawable("")).isEmpty();
    }

    @Test
    void writesShortTextLarge() {
        assertThat(size(new VisibleStamp(240, 76).draw(List.of("Ký bởi: Lê Ngữ Ỷ"))))
                .isEqualTo(9.0);
    }

    @Test
    void shrinksLongTextUntilAllOfItFits() {
        String name = "Công Tằng Tôn Nữ Thị Nguyễn ".repeat(30);
        String drawn = new VisibleStamp(120, 40).draw(List.of("Ký bởi: " + name, "x".repeat(400)));
        double size = size(drawn);
        assertThat(size).isLessThan(9.0).isPositive();
        Matcher lines = Pattern.compile("<([0-9a-f]*)> Tj").matcher(drawn);
        int count = 0;
        int glyphs = 0;
        while (lines.find()) {
            count++;
            glyphs += lines.group(1).length() / 4;
        }
        assertThat(count * size * 1.25).isLessThanOrEqualTo(40 - 8 + 0.5);
        int spacesAtBreaks = count - 2;
        assertThat(glyphs + spacesAtBreaks).isEqualTo(("Ký bởi: " + name.strip()).length() + 400);
    }

    private static double size(String stream) {
        Matcher matcher = SIZE.matcher(stream);
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
