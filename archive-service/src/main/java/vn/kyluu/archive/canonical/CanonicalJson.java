package vn.kyluu.archive.canonical;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kyluu.ades.digest.Octets;

/** Writes JSON after RFC 8785 (JSON Canonicalization Scheme). */
public final class CanonicalJson {
    private static final long EXACT = 1L << 53;

    private CanonicalJson() {}

    /**
     * The bytes of an object.
     *
     * @param object texts, Integers, Longs, Booleans, Lists and Maps with text keys, to any depth
     * @throws IllegalArgumentException if it holds anything else
     */
    public static Octets write(Map<String, ?> object) {
        StringBuilder out = new StringBuilder();
        value(object, out);
        return Octets.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void value(Object value, StringBuilder out) {
        if (value instanceof String text) {
            text(text, out);
        } else if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else if (value instanceof List<?> list) {
            array(list, out);
        } else if (value instanceof Boolean || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof Long number && Math.abs(number) <= EXACT) {
            out.append(number);
        } else {
            throw new IllegalArgumentException("cannot be written as canonical JSON");
        }
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        // Java's order of strings is that of UTF-16 code units, which is what RFC 8785, clause 3.2.3 asks for
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        out.append('{');
        for (Iterator<Map.Entry<String, Object>> members = sorted.entrySet().iterator(); members.hasNext(); ) {
            Map.Entry<String, Object> member = members.next();
            text(member.getKey(), out);
            out.append(':');
            value(member.getValue(), out);
            if (members.hasNext()) {
                out.append(',');
            }
        }
        out.append('}');
    }

    private static void array(List<?> list, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(list.get(i), out);
        }
        out.append(']');
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
