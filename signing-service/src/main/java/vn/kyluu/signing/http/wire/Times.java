package vn.kyluu.signing.http.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes moments as the facility's clocks show them, to the millisecond (R2). */
public final class Times {
    private final ZoneId zone;

    public Times(ZoneId zone) {
        this.zone = zone;
    }

    public OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(this::at).orElse(null);
    }
}
