package vn.kyluu.signing.http.hook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.Placed;

/** An event as a CloudEvent (R1). Safe for many threads. */
public final class CloudEvent {
    private static final String SOURCE = "/signing";

    private final ZoneId zone;

    /** Times are written with the offset of that zone. */
    public CloudEvent(ZoneId zone) {
        this.zone = zone;
    }

    /** The JSON; the extension {@code position} is the cursor for {@code GET /events?after=}. */
    public JsonObject of(Placed placed) {
        Event event = placed.event();
        JsonObjectBuilder data = Json.createObjectBuilder().add("recordNumber", event.recordNumber());
        event.sortedData().forEach(data::add);
        return Json.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", event.id().toString())
                .add("source", SOURCE)
                .add("type", event.type().code())
                .add("subject", event.subject())
                .add(
                        "time",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                event.at().truncatedTo(ChronoUnit.MILLIS).atZone(zone)))
                .add("datacontenttype", "application/json")
                .add("position", Long.toString(placed.position()))
                .add("data", data)
                .build();
    }
}
