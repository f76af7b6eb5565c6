package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.signing.event.Hooks;
import vn.kyluu.signing.event.Progress;

final class InMemoryHooks implements Hooks {
    private final Map<String, Progress> byName;
    private final InMemoryEvents events;

    InMemoryHooks(InMemoryUnitOfWork units, InMemoryEvents events) {
        this.byName = units.map();
        this.events = events;
    }

    @Override
    public Optional<Progress> claim(String hook, Instant now, Instant until) {
        Progress known =
                byName.computeIfAbsent(hook, name -> new Progress(name, events.last(), 0, now, Optional.empty()));
        if (known.nextAttemptAt().isAfter(now)) {
            return Optional.empty();
        }
        byName.put(hook, new Progress(hook, known.position(), known.attempts(), until, known.lastProblem()));
        return Optional.of(known);
    }

    @Override
    public boolean save(long from, Progress progress) {
        Progress known = byName.get(progress.hook());
        if (known == null || known.position() != from) {
            return false;
        }
        byName.put(progress.hook(), progress);
        return true;
    }
}
