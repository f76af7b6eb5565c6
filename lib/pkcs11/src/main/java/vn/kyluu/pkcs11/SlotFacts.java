package vn.kyluu.pkcs11;

/** A slot by its number, which may change, and the token that was in it. */
record SlotFacts(long slotId, TokenFacts token) {}
