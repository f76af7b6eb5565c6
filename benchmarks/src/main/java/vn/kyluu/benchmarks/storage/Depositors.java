package vn.kyluu.benchmarks.storage;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Line;

/** Clients that hand over records without pause (R1). */
final class Depositors {
    private static final Set<String> ACKNOWLEDGED = Set.of("RECEIVED", "REPLICATED", "ARCHIVED");
    /** The archive's identifier by record number. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    final Map<String, LongAdder> states = new ConcurrentHashMap<>();
    final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
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
            Answer answer = line.post("/archive/api/v1/deposits", parcel.form());
            String state = answer.status() < 300 ? answer.json().path("state").asText() : "";
            if (ACKNOWLEDGED.contains(state)) {
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
