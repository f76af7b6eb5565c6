package vn.kyluu.ades.validation.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;

/** What a signature says it signs: two stretches around its own value. */
public record ByteRange(List<Long> numbers) {
    private static final Pattern TEXT =
            Pattern.compile("^/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*]");

    public ByteRange {
        numbers = List.copyOf(numbers);
    }

    static ByteRange of(COSArray array) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            numbers.add(array.getObject(i) instanceof COSNumber number ? number.longValue() : -1L);
        }
        return new ByteRange(numbers);
    }

    /** All that stand in the bytes, whether a reader would find them or not. */
    public static List<ByteRange> written(PdfBytes pdf) {
        List<ByteRange> found = new ArrayList<>();
        for (int at = pdf.find("/ByteRange", 0); at >= 0; at = pdf.find("/ByteRange", at + 1)) {
            Matcher matcher = TEXT.matcher(pdf.text(at, at + 120L));
            if (matcher.find()) {
                found.add(new ByteRange(List.of(
                        Long.valueOf(matcher.group(1)),
                        Long.valueOf(matcher.group(2)),
                        Long.valueOf(matcher.group(3)),
                        Long.valueOf(matcher.group(4)))));
            }
        }
        return found;
    }

    /** Where the signed revision ends; -1 if the numbers are no range. */
    public long end() {
        return numbers.size() == 4 ? numbers.get(2) + numbers.get(3) : -1;
    }

    /** From 0, around exactly this value, to the end of a revision. */
    public boolean isSound(PdfBytes pdf, byte[] value) {
        if (numbers.size() != 4 || numbers.get(0) != 0) {
            return false;
        }
        long gap = numbers.get(1);
        long resume = numbers.get(2);
        boolean isInside = gap > 0 && resume > gap + 1 && numbers.get(3) > 0 && end() <= pdf.length();
        if (!isInside || pdf.at(gap) != '<' || pdf.at(resume - 1) != '>') {
            return false;
        }
        String hex = pdf.text(gap + 1, resume - 1);
        if (!hex.matches("[0-9A-Fa-f]*") || hex.length() % 2 != 0) {
            return false;
        }
        return Arrays.equals(HexFormat.of().parseHex(hex), value)
                && pdf.text(Math.max(0, end() - 10), end()).stripTrailing().endsWith("%%EOF");
    }
}
