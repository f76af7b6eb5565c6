package vn.kyluu.ades.signature;

/** How much proof a signature carries; each level holds the one before. */
public enum SignatureLevel {
    /** Signed. */
    PADES_BASELINE_B(SignatureFormat.PADES, "PAdES_BASELINE_B"),
    /** With a trusted time. */
    PADES_BASELINE_T(SignatureFormat.PADES, "PAdES_BASELINE_T"),
    /** With all certificates and revocation data needed to judge it. */
    PADES_BASELINE_LT(SignatureFormat.PADES, "PAdES_BASELINE_LT"),
    /** With a time stamp over all of that. */
    PADES_BASELINE_LTA(SignatureFormat.PADES, "PAdES_BASELINE_LTA"),
    /** Signed. */
    XADES_BASELINE_B(SignatureFormat.XADES, "XAdES_BASELINE_B"),
    /** With a trusted time. */
    XADES_BASELINE_T(SignatureFormat.XADES, "XAdES_BASELINE_T"),
    /** With all certificates and revocation data needed to judge it. */
    XADES_BASELINE_LT(SignatureFormat.XADES, "XAdES_BASELINE_LT"),
    /** With a time stamp over all of that. */
    XADES_BASELINE_LTA(SignatureFormat.XADES, "XAdES_BASELINE_LTA");

    private final SignatureFormat format;
    private final String etsiName;

    SignatureLevel(SignatureFormat format, String etsiName) {
        this.format = format;
        this.etsiName = etsiName;
    }

    /** The family it belongs to. */
    public SignatureFormat format() {
        return format;
    }

    /** The name as validators print it, such as {@code PAdES_BASELINE_T}. */
    public String etsiName() {
        return etsiName;
    }
}
