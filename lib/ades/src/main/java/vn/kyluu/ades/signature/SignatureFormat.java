package vn.kyluu.ades.signature;

/** Which family of signatures a document carries. */
public enum SignatureFormat {
    /** In a PDF (ETSI EN 319 142-1). */
    PADES,
    /** In an XML document (ETSI EN 319 132-1). */
    XADES
}
