package vn.kyluu.pkcs11;

/** What a worker can be asked, by its name on the wire. */
enum Question {
    LOAD,
    SLOTS,
    CERTIFICATES,
    SIGNING_CERTIFICATES,
    SET_PIN,
    PARDON,
    LOGIN,
    LOGOUT,
    KEYS,
    KEY,
    KEY_OF,
    GENERATE,
    STORE,
    SIGN,
    STATE
}
