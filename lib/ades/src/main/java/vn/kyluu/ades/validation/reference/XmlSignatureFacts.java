package vn.kyluu.ades.validation.reference;

import java.util.List;
import vn.kyluu.ades.digest.Octets;

/**
 * What one {@code ds:Signature} says before it is verified.
 *
 * @param value bytes of its SignatureValue: tells it apart from the others
 * @param unsigned places inside the signature element with content that no signature covers
 */
public record XmlSignatureFacts(Octets value, Scope scope, List<String> unsigned) {
    public XmlSignatureFacts {
        unsigned = List.copyOf(unsigned);
    }

    /** How much of the document its references cover. */
    public enum Scope {
        WHOLE_DOCUMENT,
        PART
    }
}
