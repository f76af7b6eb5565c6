package vn.kyluu.signing.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list: that of the last entry seen.
 *
 * @param at its deadline, or when it opened, to the microsecond
 */
public record Cursor(Instant at, UUID documentId, String step) {
    private static final int PARTS = 3;

    /** For {@code next}; opaque to clients. */
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + documentId + " " + step).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text} made.
     *
     * @throws WorklistRefusal CURSOR_MALFORMED
     */
    static Cursor of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == PARTS) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new WorklistRefusal(WorklistRefusal.Reason.CURSOR_MALFORMED);
        }
        throw new WorklistRefusal(WorklistRefusal.Reason.CURSOR_MALFORMED);
    }
}
