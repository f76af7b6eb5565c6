package vn.kyluu.benchmarks;

import java.util.ArrayList;
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
        List<Double> own = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            own.add(time(ours));
            others.add(time(reference));
        }
        return new Result(Percentile.of(50, own), Percentile.of(50, others), Percentile.of(95, own));
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

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
