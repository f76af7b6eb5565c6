package vn.kyluu.ades.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.structure.Section.Entry;
import vn.kyluu.ades.structure.Tokens.Link;

/** Where the objects of a PDF are, as its sections say. Immutable. */
public final class FileStructure {
    private static final int MOST_SECTIONS = 1000;
    private static final int TAIL = 2048;
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");

    private final Octets bytes;
    private final Streams streams;
    private final Map<Long, Entry> entries = new HashMap<>();
    private long root = -1;
    private final Map<Long, Long> freedBy = new HashMap<>();
    private final Map<Entry.AtByte, Long> everUsed = new LinkedHashMap<>();

    private FileStructure(Octets bytes) {
        this.bytes = bytes;
        this.streams = new Streams(bytes);
    }

    /**
     * Reads and checks the structure.
     *
     * @throws BrokenStructure if it is not as the standard says, or would grow beyond measure
     */
    public static FileStructure of(Octets pdf) throws BrokenStructure {
        FileStructure structure = new FileStructure(pdf);
        structure.readSections();
        structure.checkObjects();
        return structure;
    }

    /**
     * Checks only that nothing grows beyond measure, for files whose structure is broken otherwise.
     *
     * @throws BrokenStructure if something does
     */
    public static void checkGrowth(Octets pdf) throws BrokenStructure {
        new Streams(pdf).checkAll();
    }

    /**
     * Whether another reader has every object at the same place.
     *
     * @param places by object number: the byte, or less than zero the object stream, as PDFBox has it
     * @param catalog object number of the catalog
     */
    public boolean agrees(Map<Long, Long> places, long catalog) {
        if (root != catalog) {
            return false;
        }
        Map<Long, Long> ours = new HashMap<>();
        entries.forEach((number, entry) -> {
            if (entry instanceof Entry.AtByte place) {
                ours.put(number, place.position());
            } else if (entry instanceof Entry.InStream place) {
                ours.put(number, -place.stream());
            }
        });
        Map<Long, Long> theirs = new HashMap<>(places);
        // PDFBox goes on showing what a later section frees
        theirs.keySet().removeAll(freedBy.keySet());
        return ours.equals(theirs);
    }

    /** An object that was there before the position, and that a section behind it takes away. */
    public OptionalLong freedAfter(long position) {
        return freedBy.entrySet().stream()
                .filter(each -> each.getValue() >= position)
                .mapToLong(Map.Entry::getKey)
                .findFirst();
    }

    // R1, R2: what a newer section says counts
    private void readSections() throws BrokenStructure {
        SectionReader reader = new SectionReader(bytes, streams);
        Set<Long> seen = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>();
        open.add(start());
        while (!open.isEmpty()) {
            long position = open.pop();
            if (!seen.add(position)) {
                throw BrokenStructure.misplaced(position);
            }
            if (seen.size() > MOST_SECTIONS) {
                throw BrokenStructure.tooComplex(position);
            }
            Section section = reader.at(position);
            if (seen.size() == 1) {
                root = section.trailer().get("/Root") instanceof Link link ? link.number() : -1;
            }
            long hidden = section.link("/XRefStm");
            if (hidden >= 0) {
                // 7.5.8.4: entries of the stream that belongs to a table hide the table's own free ones
                use(reader.at(hidden), true);
                seen.add(hidden);
            }
            use(section, false);
            long previous = section.link("/Prev");
            if (previous >= 0) {
                open.push(previous);
            }
        }
        entries.values().removeIf(Entry.Free.class::isInstance);
        freedBy.keySet().retainAll(everUsed.values());
    }

    private void use(Section section, boolean isHidden) {
        section.entries().forEach((number, entry) -> {
            boolean isFree = entry instanceof Entry.Free;
            if (isFree && isHidden) {
                return;
            }
            Entry newer = entries.putIfAbsent(number, entry);
            if (isFree && newer == null) {
                freedBy.put(number, section.position());
            } else if (entry instanceof Entry.AtByte place) {
                everUsed.put(place, number);
            }
        });
    }

    private long start() throws BrokenStructure {
        int from = Math.max(0, bytes.size() - TAIL);
        Matcher start = START.matcher(bytes.text(from, bytes.size()));
        long found = -1;
        while (start.find()) {
            found = Long.parseLong(start.group(1));
        }
        if (found < 0) {
            throw BrokenStructure.misplaced(bytes.size());
        }
        return found;
    }

    // R1, R3: older revisions too, since they are read as well
    private void checkObjects() throws BrokenStructure {
        for (Entry each : entries.values()) {
            if (each instanceof Entry.InStream place && !(entries.get(place.stream()) instanceof Entry.AtByte)) {
                throw BrokenStructure.misplaced(place.stream());
            }
        }
        for (Map.Entry<Entry.AtByte, Long> each : everUsed.entrySet()) {
            checkObject(each.getValue(), each.getKey());
        }
    }

    private void checkObject(long number, Entry.AtByte place) throws BrokenStructure {
        Tokens tokens = new Tokens(bytes, place.position());
        Link header = tokens.header();
        if (header.number() != number || header.generation() != place.generation()) {
            throw BrokenStructure.misplaced(place.position());
        }
        if (tokens.value() instanceof Map<?, ?> dictionary) {
            tokens.skipBlanks();
            boolean isStream = tokens.position() < bytes.size() && bytes.at(tokens.position()) == 's';
            if (isStream && !"/XRef".equals(dictionary.get("/Type"))) {
                Map<String, Object> known = new HashMap<>();
                dictionary.forEach((key, value) -> known.put((String) key, value));
                known.computeIfPresent("/Filter", (key, value) -> resolved(value));
                streams.check(tokens, known, length(known.get("/Length"), place.position()));
            }
        }
    }

    private Object resolved(Object value) {
        try {
            if (value instanceof Link link && entries.get(link.number()) instanceof Entry.AtByte place) {
                Tokens tokens = new Tokens(bytes, place.position());
                tokens.header();
                return tokens.value();
            }
        } catch (BrokenStructure e) {
            // the object itself is checked on its own turn
            return Tokens.OTHER;
        }
        return value;
    }

    private long length(@Nullable Object value, long position) throws BrokenStructure {
        if (value != null && resolved(value) instanceof Long length) {
            return length;
        }
        throw BrokenStructure.misplaced(position);
    }
}
