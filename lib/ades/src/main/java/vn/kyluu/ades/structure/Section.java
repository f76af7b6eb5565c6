package vn.kyluu.ades.structure;

import java.util.Map;

/**
 * One cross-reference section (ISO 32000-1, 7.5.4 and 7.5.8).
 *
 * @param trailer its trailer dictionary, or that of its stream
 * @param entries by object number
 */
record Section(long position, Map<String, Object> trailer, Map<Long, Entry> entries) {

    /** Where an object is: at a byte, in an object stream, or nowhere. */
    sealed interface Entry {
        record AtByte(long position, long generation) implements Entry {}

        record InStream(long stream) implements Entry {}

        record Free() implements Entry {}
    }

    long link(String key) throws BrokenStructure {
        Object value = trailer.get(key);
        if (value == null) {
            return -1;
        }
        if (value instanceof Long number) {
            return number;
        }
        throw BrokenStructure.misplaced(position);
    }
}
