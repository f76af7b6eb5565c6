package vn.kyluu.archive.rulebook;

import java.nio.file.Path;

/** A policy file cannot be used; the message says which, where and why, for the records officer who wrote it. */
public final class MalformedPolicy extends RuntimeException {
    MalformedPolicy(Path file, String why) {
        super(file.getFileName() + ": " + why);
    }

    MalformedPolicy(Path file, String why, Throwable cause) {
        super(file.getFileName() + ": " + why, cause);
    }
}
