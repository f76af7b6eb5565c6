package vn.kyluu.signing.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Tells the hooks what they have not been told; to be called again and again, by as many instances as there are. */
public final class DeliverEvents {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 100;

    private final UnitOfWork units;
    private final Events events;
    private final Hooks hooks;
    private final List<Hook> known;
    private final Clock clock;

    public DeliverEvents(UnitOfWork units, Events events, Hooks hooks, List<Hook> known, Clock clock) {
        this.units = units;
        this.events = events;
        this.hooks = hooks;
        this.known = List.copyOf(known);
        this.clock = clock;
    }

    /** Sends up to 100 to each hook that is due, and tells how many were taken. */
    public int deliver() {
        units.run(events::place);
        int taken = 0;
        for (Hook hook : known) {
            Instant now = clock.instant();
            Optional<Progress> due = units.call(() -> hooks.claim(hook.name(), now, now.plus(LEASE)));
            if (due.isPresent()) {
                taken += deliver(hook, due.get());
            }
        }
        return taken;
    }

    private int deliver(Hook hook, Progress from) {
        List<Placed> next = units.call(() -> events.after(from.position(), AT_ONCE));
        long position = from.position();
        int taken = 0;
        Optional<String> problem = Optional.empty();
        for (Placed each : next) {
            if (hook.wants(each.event().type())) {
                problem = hook.send(each);
                if (problem.isPresent()) {
                    break;
                }
                taken++;
            }
            position = each.position();
        }
        long reached = position;
        // a failure after some successes starts the pauses anew: the hook was there a moment ago
        Progress base = taken > 0 ? from.at(reached, clock.instant()) : from;
        Progress after = problem.map(code -> base.postponed(reached, code, clock.instant()))
                .orElseGet(() -> from.at(reached, clock.instant()));
        units.run(() -> hooks.save(after));
        return taken;
    }
}
