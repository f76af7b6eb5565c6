package vn.kyluu.benchmarks.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kyluu.benchmarks.Percentile;

/** Times of one thing, in milliseconds. Not thread-safe. */
final class Timing {
    private final String name;
    private final List<Double> times = new ArrayList<>();

    Timing(String name) {
        this.name = name;
    }

    void measure(Runnable work) {
        long start = System.nanoTime();
        work.run();
        times.add((System.nanoTime() - start) / 1e6);
    }

    double at(int percent) {
        return Percentile.of(percent, times);
    }

    String report() {
        return String.format(Locale.ROOT, "%-34s %6d %9.2f %9.2f %9.2f", name, times.size(), at(50), at(95), at(100));
    }
}
