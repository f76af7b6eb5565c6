package vn.kyluu.ades.validation.revision;

/** The bytes cannot be read as a PDF. Checked: the caller turns it into a verdict. */
public final class UnreadablePdf extends Exception {
    UnreadablePdf(Throwable cause) {
        super("not a readable PDF", cause);
    }
}
