package vn.kyluu.agent.door;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;

/** Lets requests in or refuses them, by their head alone. Thread-safe. */
public final class Door {
    private static final String STRANGERS = "";

    private final Set<String> ourNames;
    private final AllowedOrigins origins;
    private final RateLimit limit;

    /** @param port on which we listen */
    public Door(int port, AllowedOrigins origins, RateLimit limit) {
        this.ourNames = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.origins = origins;
        this.limit = limit;
    }

    /**
     * Checks Host, then Origin, then the measure.
     *
     * @param hosts all values of Host
     * @param pages all values of Origin
     * @return the page that asks
     * @throws Refusal HOST_NOT_ALLOWED, ORIGIN_MISSING, ORIGIN_NOT_ALLOWED, TOO_MANY_REQUESTS
     */
    public String enter(List<String> hosts, List<String> pages) {
        try {
            String origin = known(hosts, pages);
            count(origin);
            return origin;
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.TOO_MANY_REQUESTS) {
                count(STRANGERS);
            }
            throw refusal;
        }
    }

    private String known(List<String> hosts, List<String> pages) {
        if (hosts.size() != 1 || !ourNames.contains(hosts.get(0).toLowerCase(Locale.ROOT))) {
            throw new Refusal(Reason.HOST_NOT_ALLOWED);
        }
        if (pages.size() != 1) {
            throw new Refusal(Reason.ORIGIN_MISSING);
        }
        String origin = pages.get(0);
        if (!origins.contains(origin)) {
            throw new Refusal(Reason.ORIGIN_NOT_ALLOWED, Map.of("origin", shortened(origin)));
        }
        return origin;
    }

    private static String shortened(String origin) {
        return origin.length() <= 100 ? origin : origin.substring(0, 100) + "…";
    }

    private void count(String name) {
        Optional<Duration> wait = limit.refusal(name);
        if (wait.isPresent()) {
            throw new Refusal(
                    Reason.TOO_MANY_REQUESTS, Map.of("retryAfter", wait.get().toSeconds() + 1));
        }
    }
}
