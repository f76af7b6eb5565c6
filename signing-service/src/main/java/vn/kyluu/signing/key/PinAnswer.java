package vn.kyluu.signing.key;

/** What a token said of its signer's PIN. */
public enum PinAnswer {
    RIGHT,
    WRONG,
    /** The token takes no PIN any more, the right one neither: its security officer must unlock it. */
    LOCKED
}
