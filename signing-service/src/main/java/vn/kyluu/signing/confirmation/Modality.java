package vn.kyluu.signing.confirmation;

/** What a biometric device looks at. */
public enum Modality {
    FINGERPRINT,
    FACE,
    IRIS,
    PALM_VEIN,
    VOICE,
    /** The movement of a hand-written signature on a pad. */
    SIGNATURE_DYNAMICS
}
