package vn.kyluu.signing.transaction;

/** Somebody else was faster: what this work was built on has changed, or what it adds is already there. */
public final class Collision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Collision(String what) {
        super(what);
    }

    public Collision(String what, Throwable cause) {
        super(what, cause);
    }
}
