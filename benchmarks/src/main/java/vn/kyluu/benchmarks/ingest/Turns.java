package vn.kyluu.benchmarks.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.kyluu.benchmarks.Percentile;

/** What came of some turns: seconds in which all clients were busy, milliseconds of each record. */
final class Turns {
    final List<Double> times = Collections.synchronizedList(new ArrayList<>());
    final List<Double> judged = Collections.synchronizedList(new ArrayList<>());
    final List<Double> copied = Collections.synchronizedList(new ArrayList<>());
    double ours;
    double judging;
    double raw;
    /** Processor seconds of the archive while it took in. */
    double processor;

    double at(int percent) {
        return Percentile.of(percent, times);
    }

    /** The same of judging, writing and reading, without us. */
    double floor(int percent) {
        return Percentile.of(percent, judged) + Percentile.of(percent, copied);
    }

    String report(String name) {
        return String.format(
                Locale.ROOT,
                "%-22s %5d records   ours %.2f/s   judging alone %.2f/s   raw %.2f/s   p50 %.0f ms beside %.0f   p95 %.0f ms beside %.0f",
                name,
                times.size(),
                times.size() / ours,
                times.size() / judging,
                times.size() / raw,
                at(50),
                floor(50),
                at(95),
                floor(95));
    }
}
