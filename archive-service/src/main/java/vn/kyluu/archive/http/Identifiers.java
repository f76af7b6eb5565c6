package vn.kyluu.archive.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what stands in addresses and queries. */
final class Identifiers {
    private Identifiers() {}

    /** What is no UUID is the name of nothing. */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return given(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new BadRequestException(e);
        }
    }

    static OptionalLong cursor(@Nullable String text) {
        try {
            Optional<Long> place = given(text).map(value -> Long.parseLong(value, 36));
            return place.isPresent() ? OptionalLong.of(place.get()) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }

    /** How many a page may have: 1 to 200. */
    static int limit(int asked) {
        return Math.max(1, Math.min(200, asked));
    }

    /** Why something is taken back: without a word of it nothing is. */
    static String reason(@Nullable String text) {
        return given(text).orElseThrow(() -> new BodyFault("reason"));
    }

    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
