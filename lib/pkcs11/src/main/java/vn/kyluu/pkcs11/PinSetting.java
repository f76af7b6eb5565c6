package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Arrays;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/** C_SetPIN and C_InitPIN, each sent once and only to the token that was meant (R5). */
final class PinSetting {
    private PinSetting() {}

    /** Whoever calls is inside the module's gate. */
    static void set(LocalModule module, SlotFacts facts, PinHolder holder, Pin known, Pin chosen)
            throws PKCS11Exception {
        TokenFacts wanted = facts.token();
        if (!TokenFacts.read(module.wrapped(), facts.slotId()).isSameTokenAs(wanted)) {
            throw TokenFailure.of(
                    TokenFailure.Reason.TOKEN_ABSENT, "another token sits where " + wanted.label() + " was");
        }
        String guarded = guarded(wanted, holder);
        refuseKnownToBeWrong(module.refusedPins(), guarded, wanted, known);
        char[] proof = known.reveal();
        char[] wish = chosen.reveal();
        Session session = module.slot(facts.slotId()).getToken().openSession(true);
        try {
            if (holder == PinHolder.USER) {
                session.setPIN(proof, wish);
            } else {
                session.login(CKU_SO, proof);
                session.initPIN(wish);
                session.logout();
            }
            module.refusedPins().forget(wanted.identity());
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() == CKR_PIN_INCORRECT) {
                module.refusedPins().remember(guarded, known);
            }
            throw e;
        } finally {
            Arrays.fill(proof, '\0');
            Arrays.fill(wish, '\0');
            session.closeSession();
        }
    }

    /** The officer's PIN has a counter of its own. */
    static String guarded(TokenFacts token, PinHolder holder) {
        return holder == PinHolder.USER ? token.identity() : token.identity() + " officer";
    }

    static void refuseKnownToBeWrong(RefusedPins refused, String guarded, TokenFacts token, Pin known) {
        if (refused.contains(guarded, known)) {
            throw TokenFailure.of(
                    TokenFailure.Reason.PIN_WRONG,
                    "the token " + token.label() + " refused this PIN before; not sent again");
        }
    }
}
