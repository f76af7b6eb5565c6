package vn.kyluu.archive.timekeeping;

/** The time is not certain enough for what was asked. Nothing was done. */
public final class ClockDoubt extends RuntimeException {
    /** What makes it doubtful. */
    public enum Reason {
        /** A clock differs from ours. */
        CLOCKS_DIFFER,
        /** A site does not tell its time. */
        SITE_SILENT,
        /** The time was later once. */
        CLOCK_WENT_BACK,
        /** More time has passed since it was last believed than can have passed unseen. */
        CLOCK_JUMPED
    }

    private final Reason reason;
    private final String machine;

    /** A doubt about this machine. */
    public ClockDoubt(Reason reason, String machine) {
        super(reason + " " + machine);
        this.reason = reason;
        this.machine = machine;
    }

    /** What makes it doubtful. */
    public Reason reason() {
        return reason;
    }

    /** Whose clock it is. */
    public String machine() {
        return machine;
    }
}
