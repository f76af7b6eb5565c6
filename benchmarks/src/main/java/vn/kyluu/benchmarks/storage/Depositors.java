package vn.kyluu.benchmarks.storage;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.kyluu.benchmarks.Percentile;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Line;

/** Clients that hand over records without pause (R1). */
final class Depositors {
    private static final Set<String> ACKNOWLEDGED = Set.of("RECEIVED", "REPLICATED", "ARCHIVED");
    /** The archive's identifier by record number. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    final Map<String, LongAdder> states = new ConcurrentHashMap<>();
    final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final List<Double> times = Collections.synchronizedList(new ArrayList<>());
    final LongAdder unanswered = new LongAdder();
    final LongAdder turnedAway = new LongAdder();
    private final Parcels parcels;
    private final Supplier<Line> lines;
    private final Consumer<Line> told;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /**
     * Begin at once.
     *
     * @param lines gives the line for one attempt
     * @param told hears by which line something was acknowledged
     */
    Depositors(Parcels parcels, Supplier<Line> lines, Consumer<Line> told, int count) {
        this.parcels = parcels;
        this.lines = lines;
        this.told = told;
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::work, "depositor-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        while (!over) {
            Parcels.Parcel parcel = parcels.next();
            while (!handedOver(parcel)) {
                pause();
            }
        }
    }

    /** Whether it need not be handed over again. */
    boolean handedOver(Parcels.Parcel parcel) {
        try {
            Line line = lines.get();
            long begun = System.nanoTime();
            Answer answer = line.post("/archive/api/v1/deposits", parcel.form());
            String state = answer.status() < 300 ? answer.json().path("state").asText() : "";
            if (ACKNOWLEDGED.contains(state)) {
                times.add((System.nanoTime() - begun) / 1e9);
                states.computeIfAbsent(state, name -> new LongAdder()).increment();
                acknowledged.put(
                        parcel.number(), answer.json().path("archiveId").asText());
                told.accept(line);
                return true;
            }
            if (answer.status() == 503
                    && answer.headers().firstValue("Retry-After").isPresent()) {
                turnedAway.increment();
                return false;
            }
            unexpected.add(parcel.number() + ": " + answer.inWords());
            return true;
        } catch (UncheckedIOException e) {
            unanswered.increment();
            return false;
        }
    }

    /** Seconds until an acknowledgement, which so many per cent did not exceed; without any, for ever. */
    double seconds(int percent) {
        return times.isEmpty() ? Double.POSITIVE_INFINITY : Percentile.of(percent, List.copyOf(times));
    }

    /** How many were acknowledged, and after how long. */
    String pace() {
        return String.format(
                Locale.ROOT,
                "%4d acknowledged, half of them within %.1f s, nine of ten within %.1f s",
                times.size(),
                seconds(50),
                seconds(90));
    }

    /** Counts what others did, whose work has ended, as its own. */
    void add(Depositors others) {
        acknowledged.putAll(others.acknowledged);
        unexpected.addAll(others.unexpected);
        unanswered.add(others.unanswered.sum());
        turnedAway.add(others.turnedAway.sum());
        others.states.forEach((state, many) ->
                states.computeIfAbsent(state, name -> new LongAdder()).add(many.sum()));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends when what is in hand has been answered. */
    void end() throws InterruptedException {
        over = true;
        for (Thread each : threads) {
            each.join();
        }
    }
}
