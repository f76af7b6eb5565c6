package vn.kyluu.benchmarks;

import java.util.List;

/** What so many of the measurements did not exceed (nearest rank). */
public final class Percentile {
    private Percentile() {}

    /**
     * The measurement that so many per cent of all did not exceed.
     *
     * @param percent 0 to 100
     * @param measured at least one; not changed
     */
    public static double of(int percent, List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
