package vn.kyluu.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many times as much two threads do as one, and what holds them back if it is not twice as much. */
final class TwoThreads {
    private static final int ROUNDS = 7;
    private static final double ENOUGH = 1.8;
    /** Of all cores; and of the work of one thread for the same. */
    private static final double FULL = 0.9;

    private static final double DEARER = 1.1;

    private final Runnable first;
    private final Runnable second;

    /** Both do the same, each for itself. */
    TwoThreads(Runnable first, Runnable second) {
        this.first = first;
        this.second = second;
    }

    /**
     * What two threads gain.
     *
     * @param times as much is done in the same time
     * @param coresOfOne that the process keeps busy while one thread asks, compiling and collecting included
     * @param coresOfTwo while two ask
     */
    record Gain(double times, double coresOfOne, double coresOfTwo) {
        /** Computing time that the same work takes beside another, for one alone: more than 1 is waiting that spins. */
        double dearer() {
            return coresOfTwo / coresOfOne / times;
        }

        /** No lock: two threads do 1.8 times as much, or the machine is full and the work takes no more computing than alone. */
        boolean isUnlocked() {
            int cores = Runtime.getRuntime().availableProcessors();
            return times >= ENOUGH || (coresOfTwo >= FULL * cores && dearer() <= DEARER);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "two threads do %.2f times the work of one, target %.1f or a full machine; cores busy: %.2f by one, %.2f by"
                            + " two, of %d; computing time for the same work %.2f times that of one alone",
                    times,
                    ENOUGH,
                    coresOfOne,
                    coresOfTwo,
                    Runtime.getRuntime().availableProcessors(),
                    dearer());
        }
    }

    /** Has each thread do it so many times, alone and both at once in turns; the median of seven rounds, after one to warm up. */
    Gain gain(int times) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Gain> gains = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                Cores one = new Cores();
                long alone = time(threads, times, List.of(first));
                double coresOfOne = one.busy();
                Cores two = new Cores();
                long together = time(threads, times, List.of(first, second));
                if (round > 0) {
                    gains.add(new Gain(2.0 * alone / together, coresOfOne, two.busy()));
                }
            }
            gains.sort(Comparator.comparingDouble(Gain::times));
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
