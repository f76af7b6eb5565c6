package vn.kyluu.signing.document;

/** Who signed, as the directory had it at that time. */
public record SignedBy(String staffCode, String name, String title) {}
