package vn.kyluu.signing.http.wire;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kyluu.signing.seal.DisposalMinutes;
import vn.kyluu.signing.seal.SealRefusal;

/** Minutes of a disposal, as the archive-service writes them. */
public final class MinutesWire {
    private static final String FORMAT = "kyluu-disposal-minutes-1";

    private MinutesWire() {}

    /** A sealed paper. */
    public record Sealed(String pdf, String sha256) {}

    /**
     * Reads it.
     *
     * @throws SealRefusal MINUTES_UNREADABLE if it is anything else
     */
    public static DisposalMinutes read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            if (!json.getString("format").equals(FORMAT)) {
                throw new SealRefusal(SealRefusal.Reason.MINUTES_UNREADABLE);
            }
            return new DisposalMinutes(
                    json.getString("disposalId"),
                    json.getString("kind"),
                    json.getString("reason"),
                    json.getString("proposedBy") + " · " + json.getString("proposedAt"),
                    objects(json, "approvals").stream()
                            .map(approval -> approval.getString("staffCode") + " (" + approval.getString("role")
                                    + ") · " + approval.getString("at"))
                            .toList(),
                    json.getString("destroyedAt"),
                    json.getJsonArray("sites").getValuesAs(JsonString::getString),
                    objects(json, "records").stream()
                            .map(record -> line(record, removed(record)))
                            .toList(),
                    objects(json, "leftOut").stream()
                            .map(record -> line(record, "để lại: " + record.getString("because")))
                            .toList());
        } catch (JsonException | NullPointerException | ClassCastException e) {
            // the parser's own words for a member that is missing or of another kind
            throw new SealRefusal(SealRefusal.Reason.MINUTES_UNREADABLE);
        }
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return array.getValuesAs(JsonValue::asJsonObject);
    }

    private static DisposalMinutes.Line line(JsonObject record, String removed) {
        return new DisposalMinutes.Line(
                record.getString("recordNumber"),
                // minutes from before versions were named
                record.getInt("recordVersion", 1),
                record.getString("archiveId"),
                record.getString("class"),
                record.getString("legalBasis"),
                record.getString("keepUntil"),
                record.getString("closingSha256"),
                removed);
    }

    private static String removed(JsonObject record) {
        Map<String, Integer> versions = new TreeMap<>();
        objects(record, "receipts").forEach(receipt -> versions.merge(receipt.getString("site"), 1, Integer::sum));
        return String.join(
                "; ",
                versions.entrySet().stream()
                        .map(site -> site.getKey() + ": " + site.getValue() + " phiên bản")
                        .toList());
    }
}
