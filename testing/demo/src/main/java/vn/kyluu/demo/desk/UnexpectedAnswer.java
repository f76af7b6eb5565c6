package vn.kyluu.demo.desk;

/** A service answered otherwise than it must; the message holds the answer. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String message) {
        super(message);
    }
}
