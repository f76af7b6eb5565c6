package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import iaik.pkcs.pkcs11.wrapper.CK_TOKEN_INFO;
import java.nio.charset.StandardCharsets;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.PKCS11Module;

/** What C_GetTokenInfo told at one moment. */
record TokenFacts(String label, String serial, String manufacturer, String model, long flags, long sessionLimit) {

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

    /** PKCS#11 v2.40 section 3.2: fixed width, UTF-8, filled with blanks. */
    private static String text(char[] fixedWidth) {
        byte[] octets = new byte[fixedWidth.length];
        for (int i = 0; i < fixedWidth.length; i++) {
            if (fixedWidth[i] > 0xff) {
                return new String(fixedWidth).strip();
            }
            octets[i] = (byte) fixedWidth[i];
        }
        return new String(octets, StandardCharsets.UTF_8).strip();
    }
}
