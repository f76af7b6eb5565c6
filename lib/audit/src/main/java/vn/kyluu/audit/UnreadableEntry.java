package vn.kyluu.audit;

/** A row that no event could have left behind, such as an act of an unknown name: somebody has changed it. */
public final class UnreadableEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long sequence;

    UnreadableEntry(long sequence, RuntimeException cause) {
        super("audit entry " + sequence + " cannot be read", cause);
        this.sequence = sequence;
    }

    /** Which row. */
    public long sequence() {
        return sequence;
    }
}
