package vn.kyluu.signing.key;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kyluu.pkcs11.Remedy;
import vn.kyluu.pkcs11.TokenFailure;

/**
 * How one open slot is doing, for the metrics; asking does not ask the token.
 *
 * @param token label of its token
 * @param breaker {@code CLOSED} if calls pass, {@code HALF_OPEN} or {@code OPEN} after failures in a row
 * @param sessions calls that may run at once
 * @param inUse calls that run
 * @param waiting calls that wait for a session
 * @param calls that succeeded since the start
 * @param time they took together
 * @param upTo how many of them took at most so long
 * @param mended what was mended within calls, by remedy
 * @param failures what callers were told, by reason
 */
public record SlotFigures(
        String token,
        String breaker,
        int sessions,
        int inUse,
        int waiting,
        long calls,
        Duration time,
        Map<Duration, Long> upTo,
        Map<String, Long> mended,
        Map<String, Long> failures) {
    public SlotFigures {
        upTo = Map.copyOf(upTo);
        mended = Map.copyOf(mended);
        failures = Map.copyOf(failures);
    }

    /** Every reason that callers can be told. */
    public static List<String> reasons() {
        return Stream.of(TokenFailure.Reason.values()).map(Enum::name).toList();
    }

    /** Everything that can be done to mend a call. */
    public static List<String> remedies() {
        return Stream.of(Remedy.values())
                .filter(each -> each != Remedy.NONE)
                .map(Enum::name)
                .toList();
    }
}
