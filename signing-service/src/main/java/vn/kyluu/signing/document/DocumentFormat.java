package vn.kyluu.signing.document;

import java.util.Locale;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;

/** What a document's bytes are. */
public enum DocumentFormat {
    PDF("application/pdf", SignatureFormat.PADES, SignatureLevel.PADES_BASELINE_T, SignatureLevel.PADES_BASELINE_LT),
    XML("application/xml", SignatureFormat.XADES, SignatureLevel.XADES_BASELINE_T, SignatureLevel.XADES_BASELINE_LT);

    private final String mediaType;
    private final SignatureFormat signatureFormat;
    private final SignatureLevel timestamped;
    private final SignatureLevel longTerm;

    DocumentFormat(
            String mediaType, SignatureFormat signatureFormat, SignatureLevel timestamped, SignatureLevel longTerm) {
        this.mediaType = mediaType;
        this.signatureFormat = signatureFormat;
        this.timestamped = timestamped;
        this.longTerm = longTerm;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How such a document is signed. */
    public SignatureFormat signatureFormat() {
        return signatureFormat;
    }

    /** Its level with timestamps. */
    public SignatureLevel timestamped() {
        return timestamped;
    }

    /** Its level with timestamps, certificates and revocation data. */
    public SignatureLevel longTerm() {
        return longTerm;
    }

    /** For file names: {@code pdf}, {@code xml}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
