package vn.kyluu.benchmarks.rest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** How many times a second something can be done. */
final class Rate {
    private static final long DEADLINE_MINUTES = 10;

    private Rate() {}

    /** Does it for each number below the count, spread over the clients. @return times per second */
    static double of(int count, int clients, IntConsumer work) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        for (int client = 0; client < clients; client++) {
            threads.execute(() -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    work.accept(i);
                    done.incrementAndGet();
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(DEADLINE_MINUTES, TimeUnit.MINUTES) || done.get() != count) {
            throw new IllegalStateException("only " + done.get() + " of " + count + " were done");
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }
}
