package vn.kyluu.benchmarks.kills;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Set for one thing that a process does; springs when the process does it. Thread-safe. */
final class Trap {
    private final AtomicReference<Set> set = new AtomicReference<>();

    private record Set(Aim aim, CompletableFuture<Aim> sprung) {}

    /** Waits until it springs. @return false if that did not happen in time, or the process is dead */
    boolean await(Aim aim, long seconds) throws InterruptedException {
        Set mine = new Set(aim, new CompletableFuture<>());
        set.set(mine);
        try {
            return mine.sprung().get(seconds, TimeUnit.SECONDS) == aim;
        } catch (TimeoutException never) {
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            set.set(null);
        }
    }

    /** The process is dead: it will do nothing. */
    void letGo() {
        Set current = set.get();
        if (current != null) {
            current.sprung().complete(Aim.ALL);
        }
    }

    /** The process does that now. */
    void touch(Aim aim) {
        Set current = set.get();
        if (current != null && current.aim() == aim) {
            current.sprung().complete(aim);
        }
    }
}
