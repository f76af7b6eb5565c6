package vn.kyluu.signing.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param subject {@code document:} or {@code record:} and an id
 * @param data ids, codes and times as text (R5)
 */
public record Event(
        UUID id, EventType type, String subject, String recordNumber, Instant at, Map<String, String> data) {
    public Event {
        data = Map.copyOf(data);
    }

    public static Event of(EventType type, String subject, String recordNumber, Instant at, Map<String, String> data) {
        return new Event(UUID.randomUUID(), type, subject, recordNumber, at, data);
    }

    /** One whose id follows from what it says: made twice, it is the same (R3). */
    public static Event once(
            EventType type, String subject, String recordNumber, Instant at, Map<String, String> data, String key) {
        String name = type + " " + subject + " " + key;
        return new Event(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), type, subject, recordNumber, at, data);
    }

    /** The data in the order of their names. */
    public Map<String, String> sortedData() {
        return new TreeMap<>(data);
    }
}
