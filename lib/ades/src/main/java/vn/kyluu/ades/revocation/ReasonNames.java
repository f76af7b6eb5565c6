package vn.kyluu.ades.revocation;

import java.security.cert.CRLReason;
import org.jspecify.annotations.Nullable;

/** Reason codes of revocation by name (RFC 5280, clause 5.3.1). */
final class ReasonNames {
    private static final String[] NAMES = {
        "unspecified",
        "keyCompromise",
        "cACompromise",
        "affiliationChanged",
        "superseded",
        "cessationOfOperation",
        "certificateHold",
        "unspecified",
        "removeFromCRL",
        "privilegeWithdrawn",
        "aACompromise"
    };

    private ReasonNames() {}

    static String of(@Nullable CRLReason reason) {
        return reason == null
                ? NAMES[0]
                : switch (reason) {
                    case UNSPECIFIED, UNUSED -> NAMES[0];
                    case KEY_COMPROMISE -> NAMES[1];
                    case CA_COMPROMISE -> NAMES[2];
                    case AFFILIATION_CHANGED -> NAMES[3];
                    case SUPERSEDED -> NAMES[4];
                    case CESSATION_OF_OPERATION -> NAMES[5];
                    case CERTIFICATE_HOLD -> NAMES[6];
                    case REMOVE_FROM_CRL -> NAMES[8];
                    case PRIVILEGE_WITHDRAWN -> NAMES[9];
                    case AA_COMPROMISE -> NAMES[10];
                };
    }

    static String of(int code) {
        return code >= 0 && code < NAMES.length ? NAMES[code] : NAMES[0];
    }
}
