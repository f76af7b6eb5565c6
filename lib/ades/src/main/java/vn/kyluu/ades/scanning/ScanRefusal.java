package vn.kyluu.ades.scanning;

/** Pages that do not become a paper. */
public final class ScanRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NO_PAGES,
        TOO_MANY_PAGES,
        /** Neither JPEG, PNG nor PDF. */
        NOT_A_SCAN,
        /** More dots than a page of paper needs. */
        SCAN_TOO_LARGE,
        /** Fewer dots than can be read. */
        SCAN_TOO_COARSE,
        /** Cut off, damaged, or of a kind that cannot be drawn for certain. */
        SCAN_UNREADABLE
    }

    private final Reason reason;
    private final int page;

    ScanRefusal(Reason reason, int page) {
        super(reason + " at page " + page);
        this.reason = reason;
        this.page = page;
    }

    ScanRefusal(Reason reason, int page, Throwable cause) {
        super(reason + " at page " + page, cause);
        this.reason = reason;
        this.page = page;
    }

    public Reason reason() {
        return reason;
    }

    /** The file in the order they came, from 1; 0 if it is none of them. */
    public int page() {
        return page;
    }
}
