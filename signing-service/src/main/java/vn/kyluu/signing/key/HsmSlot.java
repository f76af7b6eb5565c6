package vn.kyluu.signing.key;

import java.nio.file.Path;

/**
 * A slot of an HSM, as the hospital configured it.
 *
 * @param library the vendor's shared object
 * @param token label of the token in the slot
 * @param pinFile holds the token's PIN and nothing else; read anew whenever the slot has to be opened
 */
public record HsmSlot(Path library, String token, Path pinFile) {}
