package vn.kyluu.archive.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments in the facility's zone (R1). */
final class Moments {
    private final ZoneId zone;

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    @Nullable
    String text(Optional<Instant> instant) {
        return instant.map(this::text).orElse(null);
    }
}
