package vn.kyluu.archive.http;

import java.time.Clock;
import java.util.OptionalInt;

/**
 * Counts reports, which cost a signature of the HSM: per client address, and all together, so that many addresses cannot keep the
 * key busy either. Safe for use by several threads.
 */
public final class ReportLimit {
    private static final String ALL = "";
    private final RateLimit each;
    private final RateLimit all;

    /** So many per address, and so many of all, in each minute of this clock. */
    public ReportLimit(int perAddress, int ofAll, Clock clock) {
        this.each = new RateLimit(perAddress, clock);
        this.all = new RateLimit(ofAll, clock);
    }

    /** Counts one; answers the seconds to wait if it is one too many. Who had to wait takes no place of the others. */
    OptionalInt count(String address) {
        OptionalInt wait = each.count(address);
        return wait.isPresent() ? wait : all.count(ALL);
    }
}
