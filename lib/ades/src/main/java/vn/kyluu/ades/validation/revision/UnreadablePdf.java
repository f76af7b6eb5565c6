package vn.kyluu.ades.validation.revision;

/** The bytes cannot be read as a PDF. Checked: the caller turns it into a verdict. */
public final class UnreadablePdf extends Exception {
    private final boolean tooComplex;

    UnreadablePdf(Throwable cause) {
        this(cause, false);
    }

    UnreadablePdf(Throwable cause, boolean tooComplex) {
        super("not a readable PDF", cause);
        this.tooComplex = tooComplex;
    }

    /** Reading it would take more memory or time than we give. */
    public boolean isTooComplex() {
        return tooComplex;
    }
}
