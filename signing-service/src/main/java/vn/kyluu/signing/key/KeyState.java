package vn.kyluu.signing.key;

/** Whether keys can be used now. */
public enum KeyState {
    READY,
    ABSENT
}
