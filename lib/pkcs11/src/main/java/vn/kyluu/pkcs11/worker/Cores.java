package vn.kyluu.pkcs11.worker;

import java.util.concurrent.atomic.AtomicInteger;

/** Knows whether every call under way has two cores, one for each process. Thread-safe; one for each process. */
final class Cores {
    private static final int PER_CALL = 2;

    private final AtomicInteger underWay = new AtomicInteger();
    private final int most;

    Cores() {
        this.most = Runtime.getRuntime().availableProcessors() / PER_CALL;
    }

    void enter() {
        underWay.incrementAndGet();
    }

    void leave() {
        underWay.decrementAndGet();
    }

    boolean areToSpare() {
        return underWay.get() <= most;
    }
}
