package vn.kyluu.audit;

import vn.kyluu.ades.digest.Digest;

/**
 * The end of a chain at some moment. Kept outside the database it proves later that nothing up to it was cut off or
 * rewritten (R4).
 *
 * @param sequence of the last entry
 * @param hash of the last entry
 */
public record ChainHead(long sequence, Digest hash) {
    /** @throws IllegalArgumentException if the sequence is below 1 */
    public ChainHead {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
    }
}
