package vn.kyluu.ades.validation.reference;

/** The bytes cannot be read as XML, or declare a DTD. Checked: the caller turns it into a verdict. */
public final class UnreadableXml extends Exception {
    UnreadableXml(Throwable cause) {
        super("not readable XML", cause);
    }
}
