package vn.kyluu.archive.report;

/** No report can be made now; the verdict itself can be had. */
public final class ReportOutage extends RuntimeException {
    private final Reason reason;

    public ReportOutage(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    ReportOutage(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** The settings name no seal, or no public address; trying again does not help. */
        NOT_SET_UP,
        /** The seal does not answer. */
        SILENT,
        /** As many are being made as may be at once. */
        BUSY
    }
}
