package vn.kyluu.signing.key;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureValue;

/** The keys in the HSM. Safe for many threads; never called inside a unit of work. */
public interface SigningKeys {
    /**
     * Looks a key up by its label, on the token itself.
     *
     * @throws KeyOutage if the HSM does not answer
     */
    Optional<HeldKey> find(String label);

    /**
     * Looks a key up in a slot that its signer's own PIN opens, on the token itself.
     *
     * @param token label of the token
     * @throws KeyRefusal TOKEN_UNKNOWN if no such slot is configured, TOKEN_PIN_WRONG, TOKEN_PIN_LOCKED
     * @throws KeyOutage if the HSM does not answer
     */
    Optional<HeldKey> find(String token, String label, ActivationPin pin);

    /**
     * Opens the slot of this certificate by its signer's own PIN, which the token judges (R6).
     *
     * @param life how long it stays open; a longer one that was given before stays
     * @throws KeyRefusal KEY_UNKNOWN if no slot that signers open holds the certificate
     * @throws KeyOutage if the PIN was not judged; it does not count as a wrong one
     */
    PinAnswer activate(SigningCertificate certificate, ActivationPin pin, Duration life);

    /**
     * Lets PINs that the token of this certificate refused be sent to it again: somebody in charge had the PIN set anew there.
     *
     * @throws KeyRefusal KEY_UNKNOWN if no slot that signers open holds the certificate
     * @throws KeyOutage if the HSM does not answer
     */
    void pardon(SigningCertificate certificate);

    /** Closes the slots of signers whose time is over; says how many. */
    int letGo();

    /**
     * What a key can be used with; may be remembered from earlier.
     *
     * @param certificate of the key
     * @throws KeyRefusal KEY_UNKNOWN, KEY_NOT_ACTIVATED
     * @throws KeyOutage if the HSM does not answer
     */
    Set<SignatureAlgorithm> algorithms(String label, SigningCertificate certificate);

    /**
     * Signs a digest (R1, R2).
     *
     * @param certificate which must be the one stored with the key
     * @param digest made with the algorithm's own hash
     * @throws KeyRefusal KEY_UNKNOWN, KEY_NOT_ACTIVATED, CERTIFICATE_NOT_YOURS, ALGORITHM_NOT_ACCEPTED
     * @throws KeyOutage if the HSM does not answer
     */
    SignatureValue sign(String label, SigningCertificate certificate, SignatureAlgorithm algorithm, Digest digest);

    /** For the health check, in the order of the configuration; does not throw. */
    List<SlotState> states();
}
