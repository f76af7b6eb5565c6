package vn.kyluu.signing.session;

import java.time.Instant;
import vn.kyluu.ades.signature.SignatureValue;

/** A session, by how far it has come. */
public sealed interface SigningSession {
    SessionTerms terms();

    /** Waits for the value. */
    record Prepared(SessionTerms terms) implements SigningSession {}

    /** The value is stored, and not yet in the document (R3). */
    record Signed(SessionTerms terms, SignatureValue value, Instant at) implements SigningSession {}

    /** Nothing more will happen. */
    record Ended(SessionTerms terms, Ending ending, Instant at) implements SigningSession {}
}
