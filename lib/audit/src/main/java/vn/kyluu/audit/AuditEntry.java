package vn.kyluu.audit;

import vn.kyluu.ades.digest.Digest;

/**
 * An event in its place in the chain.
 *
 * @param sequence 1, 2, 3 … without gaps
 * @param event what happened
 * @param previous hash of the entry before; {@link AuditChain#ORIGIN} for the first
 * @param hash SHA-256 over sequence, previous and event (R2)
 */
public record AuditEntry(long sequence, AuditEvent event, Digest previous, Digest hash) {
    /** The end of the chain, if this is its last entry. */
    public ChainHead head() {
        return new ChainHead(sequence, hash);
    }
}
