package vn.kyluu.agent.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.pkcs11.PinState;

/**
 * What a person consents to.
 *
 * @param origin the page that asks
 * @param requester who asks, in the page's words; may be empty
 * @param person whose certificate it is
 * @param issuer who issued it
 * @param lastDay of the certificate's validity, dd/MM/yyyy
 * @param token label and serial number
 * @param pin what the token says of its PIN
 * @param triesLeft how often a PIN may still be typed, where that is known
 * @param documents what will be signed, all of it
 * @param trouble why the person is asked again
 */
public record SigningNotice(
        String origin,
        String requester,
        String person,
        String issuer,
        String lastDay,
        String token,
        PinState pin,
        Optional<Integer> triesLeft,
        List<Line> documents,
        Optional<Refusal> trouble) {

    public SigningNotice {
        requester = Plain.text(requester);
        person = Plain.text(person);
        issuer = Plain.text(issuer);
        token = Plain.text(token);
        documents = List.copyOf(documents);
    }

    /**
     * One document.
     *
     * @param title as the page calls it
     * @param record number of the medical record; may be empty
     * @param digest what will be signed, lower-case hex
     */
    public record Line(String title, String record, String digest) {
        public Line {
            title = Plain.text(title);
            record = Plain.text(record);
        }

        /** The first 64 bits of the digest, in groups of four: the page shows the same. */
        public String code() {
            return digest.substring(0, 16).replaceAll("(....)(?!$)", "$1-");
        }
    }

    /** The same, asked again because of this. */
    public SigningNotice after(Refusal refusal, PinState now, Optional<Integer> left) {
        return new SigningNotice(
                origin, requester, person, issuer, lastDay, token, now, left, documents, Optional.of(refusal));
    }

    /** The numbers in texts. */
    public Map<String, Object> values() {
        return Map.of("origin", origin, "count", documents.size(), "person", person, "issuer", issuer, "day", lastDay);
    }
}
