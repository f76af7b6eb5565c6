package vn.kyluu.agent.consent;

import vn.kyluu.pkcs11.Pin;

/** What a person answered to a request to sign. */
public sealed interface SigningAnswer {
    /** Yes, with this PIN; whoever gets it erases it. */
    record Given(Pin pin) implements SigningAnswer {}

    /** No. */
    record Declined() implements SigningAnswer {}

    /** Nothing, until the request was withdrawn. */
    record Unanswered() implements SigningAnswer {}
}
