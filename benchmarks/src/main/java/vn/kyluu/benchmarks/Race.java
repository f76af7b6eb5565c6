package vn.kyluu.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Two ways to do one thing, taking turns. */
final class Race {
    private final Runnable ours;
    private final Runnable reference;

    Race(Runnable ours, Runnable reference) {
        this.ours = ours;
        this.reference = reference;
    }

    /** Runs for so many rounds after a tenth of them to warm up. */
    Result run(int rounds) {
        for (int i = 0; i < rounds / 10 + 3; i++) {
            ours.run();
            reference.run();
        }
        List<Long> own = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            own.add(time(ours));
            others.add(time(reference));
        }
        return new Result(share(own, 50), share(others, 50), share(own, 95));
    }

    /**
     * In milliseconds.
     *
     * @param ours median
     * @param reference median
     * @param oursLate the time that ours keeps in 95 of 100 cases
     */
    record Result(double ours, double reference, double oursLate) {
        double ratio() {
            return reference / ours;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "ours %.2f ms, reference %.2f ms, %.1f x", ours, reference, ratio());
        }
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double share(List<Long> times, int percent) {
        Collections.sort(times);
        return times.get(Math.min(times.size() - 1, times.size() * percent / 100)) / 1e6;
    }
}
