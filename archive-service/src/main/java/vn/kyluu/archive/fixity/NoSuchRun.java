package vn.kyluu.archive.fixity;

/** No fixity run has this identifier. */
public final class NoSuchRun extends RuntimeException {}
