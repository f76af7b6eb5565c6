package vn.kyluu.signing.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kyluu.signing.confirmation.ConfirmationRefusal;

/**
 * Keeps biometric data out: a device's answer may hold the fields we know and nothing else, and no text long enough for a
 * template or a picture.
 */
final class OnlyDecisions {
    private static final int LONGEST = 200;
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "", Set.of("method", "confirmant", "device"),
            "confirmant", Set.of("relation", "name", "citizenId", "basis"),
            "device", Set.of("device", "operator", "modality", "at", "decision", "score", "threshold"));

    private OnlyDecisions() {}

    /**
     * Lets a body pass that holds a decision only.
     *
     * @throws ConfirmationRefusal BIOMETRIC_DATA_REFUSED with the names of the fields
     */
    static void require(JsonObject body) {
        List<String> bad = new ArrayList<>();
        look("", body, bad);
        if (!bad.isEmpty()) {
            throw new ConfirmationRefusal(
                    ConfirmationRefusal.Reason.BIOMETRIC_DATA_REFUSED, Map.of("fields", List.copyOf(bad)));
        }
    }

    private static void look(String at, JsonObject object, List<String> bad) {
        Set<String> known = KNOWN.getOrDefault(at, Set.of());
        object.forEach((name, value) -> {
            String path = at.isEmpty() ? name : at + "." + name;
            boolean nested = value.getValueType() == JsonValue.ValueType.OBJECT;
            if (nested && at.isEmpty() && KNOWN.containsKey(name)) {
                look(name, value.asJsonObject(), bad);
            } else if (!known.contains(name)
                    || nested
                    || value.getValueType() == JsonValue.ValueType.ARRAY
                    || (value instanceof JsonString text && text.getString().length() > LONGEST)) {
                bad.add(path.substring(0, Math.min(path.length(), LONGEST)));
            }
        });
    }
}
