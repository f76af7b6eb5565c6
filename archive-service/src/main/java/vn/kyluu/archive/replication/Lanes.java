package vn.kyluu.archive.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Work on many things, some at once: each lane takes the next thing until there is none, or until one did not go. */
final class Lanes {
    private final int lanes;
    private final Executor threads;

    /** The caller's own thread is one of the lanes. The others never queue: a lane may wait for lanes within it. */
    Lanes(int lanes, Executor threads) {
        this.lanes = lanes;
        this.threads = threads;
    }

    /**
     * Whether the work went with all of them; answers, or fails, when nobody works any more. After the first with which it did
     * not go nothing new is begun.
     *
     * @throws RuntimeException what the work failed with first, the others' failures in it
     */
    <T> boolean all(List<T> things, Predicate<T> work) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        Runnable lane = () -> {
            for (int i = next.getAndIncrement(); i < things.size() && !stopped.get(); i = next.getAndIncrement()) {
                try {
                    if (!work.test(things.get(i))) {
                        stopped.set(true);
                    }
                } catch (RuntimeException e) {
                    failures.add(e);
                    stopped.set(true);
                }
            }
        };
        List<CompletableFuture<Void>> others = new ArrayList<>();
        try {
            for (int i = 1; i < Math.min(lanes, things.size()); i++) {
                others.add(CompletableFuture.runAsync(lane, threads));
            }
            lane.run();
        } finally {
            CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
        }
        RuntimeException first = failures.poll();
        if (first != null) {
            failures.forEach(first::addSuppressed);
            throw first;
        }
        return !stopped.get();
    }
}
