package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import vn.kyluu.signing.key.Pkcs11SigningKeys;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.key.SlotFigures;

/** Shows how each slot of the HSM is doing (R6). */
@ApplicationScoped
public class SlotGauges {
    private static final Map<String, Double> BREAKER = Map.of("CLOSED", 0.0, "HALF_OPEN", 1.0, "OPEN", 2.0);
    private static final long[] MILLIS_DOUBLED_FROM_A_QUARTER = {1, 4, 16, 64, 256, 1024, 4096, 16384};

    @Inject
    MetricRegistry registry;

    @Inject
    Settings settings;

    @Inject
    SigningKeys keys;

    /** Slots that are not open yet show zeros and an open breaker. */
    void exist(@Observes @Initialized(ApplicationScoped.class) Object start) {
        settings.hsm().slots().forEach(slot -> show(slot.token()));
    }

    private void show(String token) {
        Tag slot = new Tag("slot", token);
        gauge("kyluu_hsm_open", "1 while the token is logged in, else 0", token, 0, each -> 1, slot);
        gauge("kyluu_hsm_breaker", "0 calls pass, 1 one tries, 2 none passes", token, 2, SlotGauges::breaker, slot);
        gauge("kyluu_hsm_sessions", "Calls that may run at once", token, 0, SlotFigures::sessions, slot);
        gauge("kyluu_hsm_in_use", "Calls that run", token, 0, SlotFigures::inUse, slot);
        gauge("kyluu_hsm_waiting", "Calls that wait for a session", token, 0, SlotFigures::waiting, slot);
        gauge("kyluu_hsm_calls", "Calls that succeeded", token, 0, SlotFigures::calls, slot);
        gauge("kyluu_hsm_calls_seconds", "Time of these calls", token, 0, each -> seconds(each.time()), slot);
        for (long millis : MILLIS_DOUBLED_FROM_A_QUARTER) {
            gauge(
                    "kyluu_hsm_calls_within",
                    "How many of these calls took at most so many milliseconds",
                    token,
                    0,
                    each -> each.upTo().getOrDefault(Duration.ofMillis(millis), 0L),
                    slot,
                    new Tag("millis", Long.toString(millis)));
        }
        for (String reason : SlotFigures.reasons()) {
            gauge(
                    "kyluu_hsm_failures",
                    "What callers were told",
                    token,
                    0,
                    each -> each.failures().getOrDefault(reason, 0L),
                    slot,
                    new Tag("reason", reason));
        }
        for (String remedy : SlotFigures.remedies()) {
            gauge(
                    "kyluu_hsm_mended",
                    "What was mended within calls, unseen by callers",
                    token,
                    0,
                    each -> each.mended().getOrDefault(remedy, 0L),
                    slot,
                    new Tag("remedy", remedy));
        }
    }

    private void gauge(
            String name, String about, String token, double none, ToDoubleFunction<SlotFigures> figure, Tag... tags) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(about).build();
        registry.gauge(metadata, this, shower -> shower.read(token, none, figure), tags);
    }

    private double read(String token, double none, ToDoubleFunction<SlotFigures> figure) {
        if (!(keys instanceof Pkcs11SigningKeys slots)) {
            return none;
        }
        return slots.figures().stream()
                .filter(each -> each.token().equals(token))
                .mapToDouble(figure)
                .findFirst()
                .orElse(none);
    }

    private static double breaker(SlotFigures figures) {
        return BREAKER.getOrDefault(figures.breaker(), 2.0);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
