package vn.kyluu.ades.validation.reference;

import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/**
 * What a signature says of a file beside it.
 *
 * @param name of the file, as the signature has it, percent signs resolved
 * @param algorithm empty if it is none of those we know
 * @param digest as the signature has it; of the file itself where it is plain
 * @param isPlain no transform stands between the file and the digest
 */
public record OutsideReference(String name, Optional<DigestAlgorithm> algorithm, Octets digest, boolean isPlain) {
    /** Whether these bytes are the file: told only where we can tell it without a library. */
    public Optional<Boolean> isOf(Octets content) {
        return algorithm
                .filter(known -> isPlain)
                .map(known -> content.digest(known).equals(new Digest(known, digest)));
    }
}
