package vn.kyluu.signing.transaction;

import java.util.function.Supplier;

/** Runs work that is stored as a whole or not at all. Safe for many threads. */
public interface UnitOfWork {
    /**
     * Runs the work and stores what it did (R2, R3).
     *
     * @throws Collision if somebody else stored something in between that this work was built on
     * @throws DatabaseOutage if the database cannot be reached
     */
    <T> T call(Supplier<T> work);

    /** The same for work without a result. */
    default void run(Runnable work) {
        Boolean done = call(() -> {
            work.run();
            return Boolean.TRUE;
        });
        assert done;
    }
}
