package vn.kyluu.signing.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Tells the hooks what they have not been told; to be called again and again, by as many instances as there are. */
public final class DeliverEvents {
    /** Longer than one hook may take for one event. */
    private static final Duration LEASE = Duration.ofMinutes(1);

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
        Progress kept = from;
        int taken = 0;
        long reached = from.position();
        for (Placed each : next) {
            if (hook.wants(each.event().type())) {
                Optional<String> problem = hook.send(each);
                if (problem.isPresent()) {
                    keep(kept, kept.postponed(reached, problem.get(), clock.instant()));
                    return taken;
                }
                // after each one: a crash has at most one sent again, and a slow hook does not outlast the lease
                Progress now = kept.at(each.position(), clock.instant().plus(LEASE));
                if (!keep(kept, now)) {
                    return taken;
                }
                kept = now;
                taken++;
            }
            reached = each.position();
        }
        keep(kept, kept.at(reached, clock.instant()));
        return taken;
    }

    private boolean keep(Progress before, Progress after) {
        return units.call(() -> hooks.save(before.position(), after));
    }
}
