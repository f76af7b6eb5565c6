package vn.kyluu.ades.validation.reference;

import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;

/**
 * What one {@code ds:Signature} says before it is verified.
 *
 * @param value bytes of its SignatureValue: tells it apart from the others
 * @param step the suffix of the Id of its signed properties, which is signed itself: {@code doctor} of {@code
 *     xades-signature-doctor}; empty if other programs named it otherwise
 * @param follows whether it refers to the value of every signature before it
 * @param outside what it says of files beside it
 * @param unsigned places inside the signature element with content that no signature covers
 */
public record XmlSignatureFacts(
        Octets value,
        Scope scope,
        List<String> unsigned,
        Optional<String> step,
        boolean follows,
        List<OutsideReference> outside) {
    public XmlSignatureFacts {
        unsigned = List.copyOf(unsigned);
        outside = List.copyOf(outside);
    }

    /** How much of the document its references cover. */
    public enum Scope {
        WHOLE_DOCUMENT,
        PART
    }
}
