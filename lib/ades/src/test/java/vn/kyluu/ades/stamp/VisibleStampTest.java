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
    private static final Pattern SIZE = Pattern.compile("/KyLuuSans2 ([0-9.]+) Tf");

    private final StampFont font = StampFont.bundled();

    @Test
    void hasEveryVietnameseLetterComposedOrNot() {
        String letters = VIETNAMESE + VIETNAMESE.toUpperCase(java.util.Locale.ROOT);
        assertThat(letters.codePoints().filter(c -> c > 0x7F).count()).isEqualTo(134);
        String decomposed = Normalizer.normalize(letters, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(letters);
        assertThat(font.drawable(letters)).isEqualTo(letters);
        assertThat(font.drawable(decomposed)).isEqualTo(letters);
        assertThat(font.glyphs(letters).split("(?<=\\G.{4})"))
                .hasSize(letters.length())
                .doesNotContain("0000");
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

    @Test
    void namesOfSixtyCharactersWithStackedMarksFitTheSmallestBox() {
        String name = "Nguyễn Phước Hoàng Quỳnh Ngữ Ưu Đàm Thị Mỹ Ễnh Trường Giang Ỷ";
        assertThat(name).hasSizeGreaterThanOrEqualTo(60);
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String drawn =
                    new VisibleStamp(60, 30).draw(List.of("Ký bởi: " + Normalizer.normalize(name, form), "Bác sĩ"));
            double size = size(drawn);
            Matcher lines = Pattern.compile("<([0-9a-f]*)> Tj").matcher(drawn);
            int count = 0;
            StringBuilder glyphs = new StringBuilder();
            while (lines.find()) {
                count++;
                glyphs.append(lines.group(1));
            }
            assertThat(count * size * 1.25).isLessThanOrEqualTo(30 - 8 + 0.5);
            // no mark, and no letter, is lost
            int spacesAtBreaks = count - 2;
            assertThat(glyphs.length() / 4 + spacesAtBreaks).isEqualTo(("Ký bởi: " + name + "Bác sĩ").length());
        }
    }

    private static double size(String stream) {
        Matcher matcher = SIZE.matcher(stream);
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
