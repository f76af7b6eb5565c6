package vn.kyluu.pkcs11;

import org.jspecify.annotations.Nullable;

/** How a private key is found again after its handle changed: CKA_LABEL and CKA_ID (hexadecimal) as the token has them. */
record KeyName(String label, String id) {
    static KeyName of(@Nullable String label, byte @Nullable [] id) {
        return new KeyName(
                label == null ? "" : label,
                id == null ? "" : java.util.HexFormat.of().formatHex(id));
    }

    byte[] idOctets() {
        return java.util.HexFormat.of().parseHex(id);
    }
}
