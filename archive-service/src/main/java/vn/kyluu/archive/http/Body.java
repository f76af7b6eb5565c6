package vn.kyluu.archive.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a JSON body member by member; what is missing or of the wrong kind is named (400). */
final class Body {
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_ITEMS = 1000;
    private final JsonObject members;
    private final String text;

    private Body(JsonObject members, String text) {
        this.members = members;
        this.text = text;
    }

    static Body of(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new Body(reader.readObject(), text);
        } catch (JsonException e) {
            throw new BodyFault("body");
        }
    }

    /** All that the body says, as it came. */
    String all() {
        return text;
    }

    /** A text that must be there. */
    String text(String name) {
        return optional(name).orElseThrow(() -> new BodyFault(name));
    }

    Optional<String> optional(String name) {
        JsonValue value = members.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.empty();
        }
        if (!(value instanceof JsonString string)
                || string.getString().isBlank()
                || string.getString().length() > LONGEST_TEXT
                || string.getString().indexOf('\0') >= 0) {
            throw new BodyFault(name);
        }
        return Optional.of(string.getString().strip());
    }

    /** Texts, at least one. */
    List<String> texts(String name) {
        JsonValue value = members.get(name);
        if (value == null
                || value.getValueType() != JsonValue.ValueType.ARRAY
                || value.asJsonArray().isEmpty()
                || value.asJsonArray().size() > MOST_ITEMS) {
            throw new BodyFault(name);
        }
        return value.asJsonArray().stream()
                .map(item -> {
                    if (item instanceof JsonString string && !string.getString().isBlank()) {
                        return string.getString();
                    }
                    throw new BodyFault(name);
                })
                .toList();
    }

    /** Identifiers of records, at least one, each once. */
    Set<UUID> uuids(String name) {
        Set<UUID> found = new LinkedHashSet<>();
        for (String item : texts(name)) {
            try {
                found.add(UUID.fromString(item));
            } catch (IllegalArgumentException e) {
                throw new BodyFault(name);
            }
        }
        return found;
    }
}
