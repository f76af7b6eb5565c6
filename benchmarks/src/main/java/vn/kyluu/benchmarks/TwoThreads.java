package vn.kyluu.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many times as much two threads do as one. */
final class TwoThreads {
    private static final int ROUNDS = 7;

    private final Runnable first;
    private final Runnable second;

    /** Both do the same, each for itself. */
    TwoThreads(Runnable first, Runnable second) {
        this.first = first;
        this.second = second;
    }

    /** Has each thread do it so many times, alone and both at once in turns; the median of seven rounds, after one to warm up. */
    double gain(int times) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Double> gains = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                long alone = time(threads, times, List.of(first));
                long together = time(threads, times, List.of(first, second));
                if (round > 0) {
                    gains.add(2.0 * alone / together);
                }
            }
            Collections.sort(gains);
            return gains.get(ROUNDS / 2);
        } finally {
            threads.shutdown();
        }
    }

    private static long time(ExecutorService threads, int times, List<Runnable> works) {
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (Runnable work : works) {
            running.add(threads.submit(() -> {
                for (int i = 0; i < times; i++) {
                    work.run();
                }
            }));
        }
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - start;
    }
}
