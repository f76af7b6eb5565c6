package vn.kyluu.benchmarks.storage;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for one moment in the life of a process, and holds the process there until it is dead. Thread-safe. */
final class Ambush {
    private volatile Laid laid = new Laid(Moment.ANY, "", new CountDownLatch(0), new CountDownLatch(0));

    /** What is waited for; the site that is withheld, a or b, gets nothing meanwhile. */
    private record Laid(Moment moment, String withheld, CountDownLatch reached, CountDownLatch over) {}

    /** Waits for it; false if it did not come in time. */
    boolean await(Moment moment, String withheld, long seconds) throws InterruptedException {
        Laid mine = new Laid(moment, withheld, new CountDownLatch(1), new CountDownLatch(1));
        laid = mine;
        return mine.reached.await(seconds, TimeUnit.SECONDS);
    }

    /** The process is dead, or is let go: nothing is held any more. */
    void lift() {
        Laid old = laid;
        laid = new Laid(Moment.ANY, "", new CountDownLatch(0), new CountDownLatch(0));
        old.over.countDown();
    }

    /** It is at that moment now; returns at once, held or not. */
    void reach(Moment moment) {
        Laid now = laid;
        if (now.moment == moment) {
            now.reached.countDown();
        }
    }

    /** The watcher of the line to a site, a or b. */
    FaultyLine.Watcher at(String site) {
        return new FaultyLine.Watcher() {
            @Override
            public boolean asked(Message request) {
                return !held(now -> switch (now.moment) {
                    case OWED -> request.isOf("PUT", "/aip/") ? Optional.of(true) : Optional.empty();
                    case ONE_SITE ->
                        request.isOf("PUT", "/aip/") && now.withheld.equals(site)
                                ? Optional.of(false)
                                : Optional.empty();
                    case READ_BACK -> request.isOf("GET", "/manifest.") ? Optional.of(true) : Optional.empty();
                    case ANY, SPOOLED, ANSWERED -> Optional.empty();
                });
            }

            @Override
            public boolean answered(Message request) {
                return !held(now ->
                        now.moment == Moment.ONE_SITE && !now.withheld.equals(site) && request.isOf("PUT", "/manifest.")
                                ? Optional.of(true)
                                : Optional.empty());
            }
        };
    }

    /** Whether to hold it, and whether this is the moment. */
    private interface Judgement {
        Optional<Boolean> of(Laid laid);
    }

    /** Whether it was held until the process was dead: then nobody waits for it any more. */
    private boolean held(Judgement judgement) {
        Laid now = laid;
        Optional<Boolean> hold = judgement.of(now);
        if (hold.isEmpty()) {
            return false;
        }
        if (hold.get()) {
            now.reached.countDown();
        }
        try {
            now.over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
