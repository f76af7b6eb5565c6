package vn.kyluu.signing.http.wire;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A colleague was reminded. */
@Schema(name = "Reminder")
public record ReminderWire(OffsetDateTime remindedAt) {

    /** Of which step. */
    @Schema(name = "ReminderRequest")
    public record Request(@Filled String step) {}
}
