package vn.kyluu.signing.key;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A slot of an HSM, as the hospital configured it.
 *
 * @param library the vendor's shared object
 * @param token label of the token in the slot
 * @param pinFile holds the token's PIN and nothing else, read anew whenever the slot has to be opened; empty if only the
 *     signer whose slot it is knows the PIN
 */
public record HsmSlot(Path library, String token, Optional<Path> pinFile) {
    /** A slot that the service opens; its signers show consent by PINs that the service checks. */
    public static HsmSlot ofService(Path library, String token, Path pinFile) {
        return new HsmSlot(library, token, Optional.of(pinFile));
    }

    /** A slot of one signer, opened by that person's PIN, which the token itself checks. */
    public static HsmSlot ofSigner(Path library, String token) {
        return new HsmSlot(library, token, Optional.empty());
    }
}
