package vn.kyluu.signing.key;

import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.signer.CredentialKind;

/**
 * A key in the HSM that shall become a signer's.
 *
 * @param token label of the slot's token, if it is one that its signer's own PIN opens; empty for the service's slots
 * @param keyLabel CKA_LABEL on the token
 * @param identifier the certificate must bear; for a person it may be left to the directory
 * @param chain issuers of the certificate in DER, if the service cannot find them itself; the leaf may be among them
 */
public record NewCredential(
        String staffCode,
        Optional<String> token,
        String keyLabel,
        CredentialKind kind,
        Optional<String> identifier,
        List<Octets> chain) {
    public NewCredential {
        chain = List.copyOf(chain);
    }
}
