package vn.kyluu.ades.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Whether an answer is of today. Clocks of authorities may differ from ours by five minutes. */
final class Freshness {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST_WITHOUT_NEXT = Duration.ofDays(1);

    private Freshness() {}

    static boolean isFresh(Date thisUpdate, @Nullable Date nextUpdate, Instant now) {
        Instant from = thisUpdate.toInstant();
        Instant until = nextUpdate == null ? from.plus(LONGEST_WITHOUT_NEXT) : nextUpdate.toInstant();
        return !from.isAfter(now.plus(SKEW)) && !until.isBefore(now.minus(SKEW));
    }
}
