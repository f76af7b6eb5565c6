package vn.kyluu.agent.signing;

import java.util.Map;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.pkcs11.TokenFailure;

/** What a token's failure means to the person in front of it. */
final class Failures {
    private Failures() {}

    static Refusal refusal(TokenFailure failure, Object asked) {
        return switch (failure.reason()) {
            case PIN_WRONG -> new Refusal(Reason.PIN_WRONG);
            case PIN_LOCKED -> new Refusal(Reason.PIN_LOCKED);
            case TOKEN_ABSENT -> new Refusal(Reason.TOKEN_ABSENT);
            case KEY_MISSING -> new Refusal(Reason.KEY_MISSING);
            case MECHANISM_UNSUPPORTED ->
                new Refusal(Reason.MECHANISM_UNSUPPORTED, Map.of("mechanism", asked.toString()));
            case SESSION_LOST, BUSY, DEVICE, HUNG, SUSPENDED, MODULE_NOT_LOADED, MODULE_FAILED, REFUSED ->
                new Refusal(Reason.TOKEN_FAILED);
        };
    }
}
