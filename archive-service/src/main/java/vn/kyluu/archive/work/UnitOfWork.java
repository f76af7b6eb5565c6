package vn.kyluu.archive.work;

import java.util.function.Supplier;

/** Transactions of the catalogue. Safe for use by several threads; a unit inside a unit belongs to the outer one. */
public interface UnitOfWork {
    /**
     * Carries out the work and keeps all of it, or nothing if it throws.
     *
     * @throws DatabaseOutage if the database cannot be used
     */
    <T> T carryOut(Supplier<T> work);

    /** The same for work that answers nothing. */
    default void carryOut(Runnable work) {
        this.<Boolean>carryOut(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
