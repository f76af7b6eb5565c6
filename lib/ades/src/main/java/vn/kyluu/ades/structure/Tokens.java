package vn.kyluu.ades.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kyluu.ades.digest.Octets;

/**
 * Reads PDF objects from a place on (ISO 32000-1, 7.2 and 7.3). Numbers are {@code Double} or {@code Long}, names strings with
 * their slash, everything that does not matter here {@link #OTHER}.
 */
final class Tokens {
    static final Object OTHER = new Object();
    private static final int DEEPEST = 200;
    private static final String DELIMITERS = "()<>[]{}/%";

    record Link(long number, long generation) {}

    private final Octets bytes;
    private int at;

    Tokens(Octets bytes, long position) throws BrokenStructure {
        this.bytes = bytes;
        if (position < 0 || position >= bytes.size()) {
            throw BrokenStructure.misplaced(position);
        }
        this.at = (int) position;
    }

    int position() {
        return at;
    }

    /** Takes the word if it stands here. */
    boolean takes(String word) {
        skipBlanks();
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.size() || bytes.at(at + i) != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Takes {@code n g obj}; the numbers are checked by the caller. */
    Link header() throws BrokenStructure {
        int start = at;
        Link header = new Link(whole(), whole());
        if (!takes("obj")) {
            throw BrokenStructure.misplaced(start);
        }
        return header;
    }

    long whole() throws BrokenStructure {
        skipBlanks();
        int start = at;
        long value = 0;
        while (at < bytes.size() && bytes.at(at) >= '0' && bytes.at(at) <= '9' && at - start < 18) {
            value = value * 10 + bytes.at(at++) - '0';
        }
        if (at == start) {
            throw BrokenStructure.misplaced(start);
        }
        return value;
    }

    Map<String, Object> dictionary() throws BrokenStructure {
        int start = at;
        if (value(0) instanceof Map<?, ?> found) {
            Map<String, Object> entries = new LinkedHashMap<>();
            found.forEach((key, value) -> entries.put((String) key, value));
            return entries;
        }
        throw BrokenStructure.misplaced(start);
    }

    Object value() throws BrokenStructure {
        return value(0);
    }

    private Object value(int depth) throws BrokenStructure {
        if (depth > DEEPEST) {
            throw BrokenStructure.tooComplex(at);
        }
        skipBlanks();
        if (at >= bytes.size()) {
            throw BrokenStructure.misplaced(at);
        }
        return switch (bytes.at(at)) {
            case '<' -> at + 1 < bytes.size() && bytes.at(at + 1) == '<' ? entries(depth) : hex();
            case '[' -> array(depth);
            case '(' -> text();
            case '/' -> name();
            default -> isNumber(bytes.at(at)) ? numberOrLink() : word();
        };
    }

    private Map<String, Object> entries(int depth) throws BrokenStructure {
        at += 2;
        Map<String, Object> entries = new LinkedHashMap<>();
        while (!takes(">>")) {
            if (at >= bytes.size() || bytes.at(at) != '/') {
                throw BrokenStructure.misplaced(at);
            }
            entries.put(name(), value(depth + 1));
        }
        return entries;
    }

    private List<Object> array(int depth) throws BrokenStructure {
        at++;
        List<Object> items = new ArrayList<>();
        while (!takes("]")) {
            items.add(value(depth + 1));
        }
        return items;
    }

    private Object hex() {
        while (at < bytes.size() && bytes.at(at) != '>') {
            at++;
        }
        at++;
        return OTHER;
    }

    private Object text() {
        int open = 0;
        do {
            byte each = bytes.at(at++);
            if (each == '\\') {
                at++;
            } else if (each == '(') {
                open++;
            } else if (each == ')') {
                open--;
            }
        } while (open > 0 && at < bytes.size());
        return OTHER;
    }

    private String name() {
        int start = at++;
        while (at < bytes.size() && isRegular(bytes.at(at))) {
            at++;
        }
        return bytes.text(start, at);
    }

    private Object word() throws BrokenStructure {
        int start = at;
        while (at < bytes.size() && isRegular(bytes.at(at))) {
            at++;
        }
        if (at == start) {
            throw BrokenStructure.misplaced(start);
        }
        return OTHER;
    }

    private Object numberOrLink() throws BrokenStructure {
        int start = at;
        word();
        String text = bytes.text(start, at);
        if (!text.matches("\\+?\\d{1,18}")) {
            return OTHER;
        }
        long number = Long.parseLong(text);
        int after = at;
        skipBlanks();
        if (at > after && at < bytes.size() && bytes.at(at) >= '0' && bytes.at(at) <= '9') {
            long generation = whole();
            skipBlanks();
            boolean isLink = at < bytes.size()
                    && bytes.at(at) == 'R'
                    && (at + 1 == bytes.size() || !isRegular(bytes.at(at + 1)));
            if (isLink) {
                at++;
                return new Link(number, generation);
            }
        }
        at = after;
        return number;
    }

    void skipBlanks() {
        while (at < bytes.size()) {
            if (bytes.at(at) == '%') {
                while (at < bytes.size() && bytes.at(at) != '\n' && bytes.at(at) != '\r') {
                    at++;
                }
            } else if (!isBlank(bytes.at(at))) {
                return;
            } else {
                at++;
            }
        }
    }

    static boolean isBlank(byte each) {
        return each == ' ' || each == '\n' || each == '\r' || each == '\t' || each == '\f' || each == 0;
    }

    private static boolean isNumber(byte each) {
        return (each >= '0' && each <= '9') || each == '+' || each == '-' || each == '.';
    }

    private static boolean isRegular(byte each) {
        return !isBlank(each) && DELIMITERS.indexOf(each) < 0;
    }
}
