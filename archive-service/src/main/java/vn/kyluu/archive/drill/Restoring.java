package vn.kyluu.archive.drill;

/** A backup and its restoration, in whatever way the hospital does them. */
public interface Restoring {
    /**
     * Makes a backup of the live database and restores it beside it.
     *
     * @throws NotRestored if that did not work
     */
    Restored restore();

    /** The restored database; closed, it is thrown away. */
    interface Restored extends AutoCloseable {
        /** Its tables and records. */
        Ledger ledger();

        @Override
        void close();
    }

    /** There is no restored database. */
    final class NotRestored extends RuntimeException {
        /** With what is known of the cause, in words. */
        public NotRestored(String why) {
            super(why);
        }
    }
}
