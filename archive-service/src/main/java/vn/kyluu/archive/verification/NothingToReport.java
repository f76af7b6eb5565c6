package vn.kyluu.archive.verification;

/** A report for other machines was asked for, but no signature of the file can be read (R7). */
public final class NothingToReport extends RuntimeException {}
