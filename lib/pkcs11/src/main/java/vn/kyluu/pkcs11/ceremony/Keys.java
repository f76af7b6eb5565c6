package vn.kyluu.pkcs11.ceremony;

import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;

/** Finds what the ceremony was told to use. */
final class Keys {
    private Keys() {}

    static TokenKey labelled(Token token, String label) {
        return token.key(label)
                .orElseThrow(() -> new CeremonyStopped("the token " + token.label() + " holds no key " + label));
    }
}
