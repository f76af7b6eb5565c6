package vn.kyluu.ades.attack;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;

/** PDF objects as text, links kept as links. */
final class CosText {
    private CosText() {}

    static String entries(COSDictionary dictionary, Set<String> leftOut) {
        return dictionary.entrySet().stream()
                .filter(entry -> !leftOut.contains(entry.getKey().getName()))
                .map(entry -> name(entry.getKey()) + " " + of(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static String of(COSBase object) {
        if (object instanceof COSObject link) {
            return link.getKey().getNumber() + " " + link.getKey().getGeneration() + " R";
        }
        if (object instanceof COSDictionary dictionary) {
            return "<< " + entries(dictionary, Set.of()) + " >>";
        }
        if (object instanceof COSArray array) {
            return items(array).collect(Collectors.joining(" ", "[", "]"));
        }
        if (object instanceof COSString text) {
            return "<" + HexFormat.of().formatHex(text.getBytes()) + ">";
        }
        if (object instanceof COSName name) {
            return name(name);
        }
        if (object instanceof COSInteger number) {
            return Long.toString(number.longValue());
        }
        if (object instanceof COSFloat number) {
            return Float.toString(number.floatValue());
        }
        return object instanceof COSBoolean truth ? Boolean.toString(truth.getValue()) : "null";
    }

    static java.util.stream.Stream<String> items(COSArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(CosText::of);
    }

    private static String name(COSName name) {
        StringBuilder text = new StringBuilder("/");
        for (byte each : name.getName().getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = each > ' ' && each < 127 && "()<>[]{}/%#".indexOf(each) < 0;
            text.append(isPlain ? String.valueOf((char) each) : String.format("#%02X", each));
        }
        return text.toString();
    }

    /** The keys of a map in an order that stays. */
    static String joined(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> "/" + entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
