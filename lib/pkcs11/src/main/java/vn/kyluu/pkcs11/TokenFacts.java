package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import iaik.pkcs.pkcs11.wrapper.CK_TOKEN_INFO;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.PKCS11Module;

/** What C_GetTokenInfo told at one moment. */
record TokenFacts(String label, String serial, String manufacturer, String model, long flags, long sessionLimit) {
    private static final int LABEL_OCTETS = 32;

    /** Asks the module; below the wrapper's own TokenInfo, which complains aloud about tokens without a clock. */
    static TokenFacts read(PKCS11Module module, long slotId) throws PKCS11Exception {
        try {
            CK_TOKEN_INFO info = module.getPKCS11Module().C_GetTokenInfo(slotId);
            return new TokenFacts(
                    text(info.label),
                    text(info.serialNumber),
                    text(info.manufacturerID),
                    text(info.model),
                    info.flags,
                    info.ulMaxSessionCount);
        } catch (iaik.pkcs.pkcs11.wrapper.PKCS11Exception e) {
            throw module.convertException(e);
        }
    }

    boolean isInitialized() {
        return has(CKF_TOKEN_INITIALIZED);
    }

    boolean isPinLocked() {
        return has(CKF_USER_PIN_LOCKED);
    }

    PinState pinState() {
        if (isPinLocked()) {
            return PinState.LOCKED;
        }
        if (has(CKF_USER_PIN_FINAL_TRY)) {
            return PinState.LAST_TRY;
        }
        return has(CKF_USER_PIN_COUNT_LOW) ? PinState.SOME_WRONG : PinState.FULL;
    }

    boolean has(long flag) {
        return (flags & flag) != 0;
    }

    boolean isSameTokenAs(TokenFacts other) {
        return label.equals(other.label) && serial.equals(other.serial) && manufacturer.equals(other.manufacturer);
    }

    /** Names the token in a process, for as long as nobody makes two with one label and one serial number. */
    String identity() {
        return manufacturer + '/' + serial + '/' + label;
    }

    /** How many sessions may be open: the lesser of what we want and what the token grants. */
    int sessions(int wanted) {
        boolean unlimited = sessionLimit == CK_EFFECTIVELY_INFINITE
                || sessionLimit == CK_UNAVAILABLE_INFORMATION
                || sessionLimit == CK_UNAVAILABLE_INFORMATION_2;
        return unlimited ? wanted : (int) Math.min(wanted, sessionLimit);
    }

    /**
     * PKCS#11 v2.40 section 3.2: fixed width in octets of UTF-8, filled up with blanks.
     *
     * <p>The wrapper's native part gives an array of as many characters, of which those behind the last octet are whatever
     * lay in memory; some makers fill up with zeros.
     */
    static String text(char[] characters) {
        StringBuilder text = new StringBuilder();
        int octets = 0;
        int next = 0;
        while (next < characters.length && octets < characters.length) {
            int point = Character.codePointAt(characters, next);
            text.appendCodePoint(point);
            octets += utf8Length(point);
            next += Character.charCount(point);
        }
        int zero = text.indexOf("\0");
        return (zero < 0 ? text.toString() : text.substring(0, zero)).strip();
    }

    /** The label as C_InitToken wants it: the wrapper reads 32 octets whether there are so many or not. */
    static char[] label(String label) {
        int octets = label.codePoints().map(TokenFacts::utf8Length).sum();
        if (label.isBlank() || octets > LABEL_OCTETS) {
            throw new IllegalArgumentException(
                    "a token's label has 1 to " + LABEL_OCTETS + " octets of UTF-8: " + label);
        }
        return (label + " ".repeat(LABEL_OCTETS - octets)).toCharArray();
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
