package vn.kyluu.benchmarks.worklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

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

    double at(double part) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    String report() {
        return String.format(Locale.ROOT, "%-34s %6d %9.2f %9.2f %9.2f", name, times.size(), at(0.5), at(0.95), at(1));
    }
}
