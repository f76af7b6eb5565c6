package vn.kyluu.agent.consent;

import java.util.Optional;
import vn.kyluu.agent.refusal.Refusal;

/**
 * A PIN that is to be set anew.
 *
 * @param origin the page that suggests it
 * @param token label and serial number
 * @param unblock by the officer's PIN instead of the present one
 * @param trouble why the person is asked again
 */
public record PinNotice(String origin, String token, boolean unblock, Optional<Refusal> trouble) {
    public PinNotice {
        token = Plain.text(token);
    }

    /** The same, asked again because of this. */
    public PinNotice after(Refusal refusal) {
        return new PinNotice(origin, token, unblock, Optional.of(refusal));
    }
}
