package vn.kyluu.ades.certificate;

import java.time.Duration;
import java.util.List;

/**
 * How the state of certificates is asked for.
 *
 * @param timeout longest wait for one answer of a responder, 1 ms to 5 min
 * @param online whether responders may be asked at all; if not, only what a file brings along is used
 * @param memory how long answers are remembered
 * @param addresses of authorities that are not asked where their certificates say
 */
public record RevocationSettings(
        Duration timeout, boolean online, RevocationMemory memory, List<ResponderAddresses> addresses) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Asks responders, and waits 5 seconds for each answer. */
    public static final RevocationSettings ONLINE = online(Duration.ofSeconds(5));

    /** Asks nobody. */
    public static final RevocationSettings OFFLINE = new RevocationSettings(Duration.ofSeconds(5), false);

    /** Refuses a wait that is not positive or too long. */
    public RevocationSettings {
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout " + timeout);
        }
        addresses = List.copyOf(addresses);
    }

    /** Remembers nothing, and asks authorities where their certificates say. */
    public RevocationSettings(Duration timeout, boolean online) {
        this(timeout, online, RevocationMemory.NONE, List.of());
    }

    /** The same, with answers remembered. */
    public RevocationSettings remembering(RevocationMemory other) {
        return new RevocationSettings(timeout, online, other, addresses);
    }

    /** The same, with some authorities asked elsewhere. */
    public RevocationSettings asking(List<ResponderAddresses> others) {
        return new RevocationSettings(timeout, online, memory, others);
    }

    /** Asks responders, and waits that long for each answer. */
    public static RevocationSettings online(Duration timeout) {
        return new RevocationSettings(timeout, true);
    }
}
