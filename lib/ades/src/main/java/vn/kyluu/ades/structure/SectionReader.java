package vn.kyluu.ades.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.structure.Section.Entry;

/** Reads one cross-reference section, table or stream. */
final class SectionReader {
    private static final long MOST_OBJECTS = 2_000_000;
    private static final Entry FREE = new Entry.Free();

    private final Octets bytes;
    private final Streams streams;

    SectionReader(Octets bytes, Streams streams) {
        this.bytes = bytes;
        this.streams = streams;
    }

    Section at(long position) throws BrokenStructure {
        Tokens tokens = new Tokens(bytes, position);
        boolean isHere = !Tokens.isBlank(bytes.at((int) position));
        if (!isHere) {
            throw BrokenStructure.misplaced(position);
        }
        return tokens.takes("xref") ? table(tokens, position) : stream(tokens, position);
    }

    private Section table(Tokens tokens, long position) throws BrokenStructure {
        Map<Long, Entry> entries = new HashMap<>();
        while (!tokens.takes("trailer")) {
            long first = tokens.whole();
            long count = tokens.whole();
            for (long i = 0; i < count; i++) {
                long place = tokens.whole();
                long generation = tokens.whole();
                boolean isUsed = tokens.takes("n");
                if ((!isUsed && !tokens.takes("f")) || entries.size() > MOST_OBJECTS) {
                    throw BrokenStructure.misplaced(tokens.position());
                }
                Entry before = entries.put(first + i, isUsed ? new Entry.AtByte(place, generation) : FREE);
                if (before != null) {
                    throw BrokenStructure.misplaced(tokens.position());
                }
            }
        }
        return new Section(position, tokens.dictionary(), entries);
    }

    private Section stream(Tokens tokens, long position) throws BrokenStructure {
        tokens.header();
        Map<String, Object> dictionary = tokens.dictionary();
        if (!"/XRef".equals(dictionary.get("/Type"))) {
            throw BrokenStructure.misplaced(position);
        }
        byte[] data = streams.content(tokens, dictionary);
        List<Long> widths = numbers(dictionary.get("/W"), position);
        boolean isReadable = widths.size() == 3 && widths.stream().allMatch(width -> width <= 8) && widths.get(1) > 0;
        if (!isReadable) {
            throw BrokenStructure.misplaced(position);
        }
        List<Long> index = dictionary.containsKey("/Index")
                ? numbers(dictionary.get("/Index"), position)
                : List.of(0L, dictionary.get("/Size") instanceof Long size ? size : 0L);
        Map<Long, Entry> entries = new HashMap<>();
        int at = 0;
        long row = widths.get(0) + widths.get(1) + widths.get(2);
        for (int i = 0; i + 1 < index.size(); i += 2) {
            for (long n = 0; n < index.get(i + 1); n++) {
                if (at + row > data.length) {
                    throw BrokenStructure.misplaced(position);
                }
                long kind = widths.get(0) == 0 ? 1 : number(data, at, widths.get(0));
                long second = number(data, at + widths.get(0), widths.get(1));
                long third = number(data, at + widths.get(0) + widths.get(1), widths.get(2));
                entries.put(index.get(i) + n, entry(kind, second, third));
                at += (int) row;
            }
        }
        return new Section(position, dictionary, entries);
    }

    private static Entry entry(long kind, long second, long third) {
        if (kind == 1) {
            return new Entry.AtByte(second, third);
        }
        return kind == 2 ? new Entry.InStream(second) : FREE;
    }

    private static long number(byte[] data, long from, long width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << 8) | (data[(int) from + i] & 0xFF);
        }
        return value;
    }

    private static List<Long> numbers(@Nullable Object array, long position) throws BrokenStructure {
        List<Long> numbers = new ArrayList<>();
        if (array instanceof List<?> items) {
            for (Object item : items) {
                if (!(item instanceof Long number)) {
                    throw BrokenStructure.misplaced(position);
                }
                numbers.add(number);
            }
        }
        return numbers;
    }
}
