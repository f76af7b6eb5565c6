package vn.kyluu.demo.machine;

import java.nio.file.Path;

/** A part did not start; the log says why (R4). */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailure(String part, String what, Path log) {
        super(part + " " + what + "; see " + log);
    }

    StartFailure(String part, String what, Path log, Throwable cause) {
        super(part + " " + what + "; see " + log, cause);
    }
}
