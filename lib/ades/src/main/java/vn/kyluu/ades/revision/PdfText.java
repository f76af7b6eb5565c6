package vn.kyluu.ades.revision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** PDF objects as they stand in a file, in ASCII (ISO 32000-1, 7.3). */
public final class PdfText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final byte[] UTF16_MARK = {(byte) 0xFE, (byte) 0xFF};

    private PdfText() {}

    /** The object as it was read; references stay references. Streams are always referred to, so never come here. */
    public static String of(@Nullable COSBase object) {
        if (object == null || object instanceof COSNull) {
            return "null";
        } else if (object instanceof COSObject reference) {
            return reference(reference.getKey().getNumber(), reference.getKey().getGeneration());
        } else if (object instanceof COSName name) {
            return name(name.getName());
        } else if (object instanceof COSString string) {
            return "<" + HEX.formatHex(string.getBytes()) + ">";
        } else if (object instanceof COSBoolean bool) {
            return Boolean.toString(bool.getValue());
        } else if (object instanceof COSInteger integer) {
            return Long.toString(integer.longValue());
        } else if (object instanceof COSFloat number) {
            return real(number);
        } else if (object instanceof COSArray array) {
            return array(array);
        } else if (object instanceof COSDictionary dictionary) {
            return dictionary(dictionary);
        }
        throw new IllegalArgumentException("no PDF object: " + object.getClass());
    }

    /** The dictionary, one entry a line. */
    public static String dictionary(COSDictionary dictionary) {
        StringBuilder text = new StringBuilder("<<\n");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            text.append(name(entry.getKey().getName()))
                    .append(' ')
                    .append(of(entry.getValue()))
                    .append('\n');
        }
        return text.append(">>").toString();
    }

    /** A reference to an indirect object. */
    public static String reference(long number, int generation) {
        return number + " " + generation + " R";
    }

    /** A name; what is not plain ASCII is escaped (7.3.5). */
    public static String name(String name) {
        StringBuilder text = new StringBuilder("/");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = b > ' ' && b < 127 && "#/()<>[]{}%".indexOf(b) < 0;
            text.append(isPlain ? String.valueOf((char) b) : String.format(Locale.ROOT, "#%02X", b));
        }
        return text.toString();
    }

    /** A text string in UTF-16 (7.9.2.2). */
    public static String text(String text) {
        return "<" + HEX.formatHex(UTF16_MARK) + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /** A number of that many digits, with zeros before it. */
    public static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    /** A number with two decimals. */
    public static String decimal(double number) {
        long hundredths = Math.round(Math.abs(number) * 100);
        String sign = number < 0 && hundredths > 0 ? "-" : "";
        return sign + hundredths / 100 + "." + padded(hundredths % 100, 2);
    }

    private static String array(COSArray array) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.size(); i++) {
            text.append(i == 0 ? "" : " ").append(of(array.get(i)));
        }
        return text.append(']').toString();
    }

    private static String real(COSFloat number) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            number.writePDF(out);
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
