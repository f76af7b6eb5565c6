package vn.kyluu.agent.consent;

import vn.kyluu.pkcs11.Pin;

/** What a person answered to the change of a PIN. */
public sealed interface PinAnswer {
    /** Both PINs; whoever gets them erases them. */
    record Given(Pin known, Pin chosen) implements PinAnswer {}

    /** No. */
    record Declined() implements PinAnswer {}
}
