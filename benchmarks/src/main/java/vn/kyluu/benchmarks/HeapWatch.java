package vn.kyluu.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process still holds after a full collection, beside how much it has done by then. Not thread-safe. */
public final class HeapWatch {
    /** The last line of a histogram: instances and bytes of all that a full collection left. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)$");

    private final long process;
    private final List<double[]> samples = new ArrayList<>();

    /** Watches the process with this id. */
    public HeapWatch(long process) {
        this.process = process;
    }

    /**
     * Notes what is held now.
     *
     * @param done documents signed so far
     */
    public void sample(int done) throws IOException {
        samples.add(new double[] {done, used()});
    }

    /** MiB that are held now, after a full collection. */
    public double used() throws IOException {
        // collects and counts in one pause: what is made between two commands would count as held
        Matcher total = TOTAL.matcher(said("GC.class_histogram"));
        if (!total.find()) {
            throw new IOException("process " + process + " tells nothing of its heap");
        }
        return Double.parseDouble(total.group(1)) / (1 << 20);
    }

    private String said(String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** MiB that every thousand documents leave behind, by least squares over all samples but the first. */
    public double slope() {
        List<double[]> used = samples.subList(Math.min(1, samples.size()), samples.size());
        double meanX = used.stream().mapToDouble(each -> each[0]).average().orElse(0);
        double meanY = used.stream().mapToDouble(each -> each[1]).average().orElse(0);
        double above = 0;
        double below = 0;
        for (double[] each : used) {
            above += (each[0] - meanX) * (each[1] - meanY);
            below += (each[0] - meanX) * (each[0] - meanX);
        }
        return below == 0 ? 0 : above / below * 1000;
    }

    /** All samples and the slope, in words. */
    public String report() {
        StringBuilder line = new StringBuilder();
        samples.forEach(each -> line.append(String.format(Locale.ROOT, " %.0f@%.0f", each[1], each[0])));
        return String.format(Locale.ROOT, "MiB after a collection at documents:%s; slope %.2f MiB/1000", line, slope());
    }
}
