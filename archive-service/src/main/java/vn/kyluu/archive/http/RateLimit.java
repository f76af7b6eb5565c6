package vn.kyluu.archive.http;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Counts calls per client address and minute. Safe for use by several threads; forgets everything each minute. */
public final class RateLimit {
    private static final int MOST_ADDRESSES = 100_000;
    private final int perMinute;
    private final Clock clock;
    private final Map<String, Integer> calls = new HashMap<>();
    private long minute;

    /** So many calls per address in each minute of this clock. */
    public RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts one call; answers the seconds to wait if it is one too many. */
    synchronized OptionalInt count(String address) {
        long second = clock.instant().getEpochSecond();
        if (second / 60 != minute) {
            minute = second / 60;
            calls.clear();
        }
        // with this many addresses at once somebody is flooding: who is new has to wait
        boolean isFlooded = calls.size() >= MOST_ADDRESSES && !calls.containsKey(address);
        if (isFlooded || calls.merge(address, 1, Integer::sum) > perMinute) {
            return OptionalInt.of((int) (60 - second % 60));
        }
        return OptionalInt.empty();
    }
}
