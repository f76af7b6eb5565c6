package vn.kyluu.audit;

import java.util.Iterator;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** The arithmetic of the chain: what comes next, and whether what is there is whole. */
public final class AuditChain {
    /** What the first entry names as the hash before it: 32 zero bytes. */
    public static final Digest ORIGIN =
            new Digest(DigestAlgorithm.SHA256, Octets.of(new byte[DigestAlgorithm.SHA256.length()]));

    private AuditChain() {}

    /** The entry that the event becomes behind the last one; empty means the chain has none yet. */
    public static AuditEntry next(Optional<ChainHead> last, AuditEvent event) {
        long sequence = last.map(ChainHead::sequence).orElse(0L) + 1;
        Digest previous = last.map(ChainHead::hash).orElse(ORIGIN);
        return new AuditEntry(sequence, event, previous, hash(sequence, previous, event));
    }

    /** Checks a whole chain, from its first entry (R3). */
    public static ChainVerdict check(Iterator<AuditEntry> entries) {
        ChainCheck check = new ChainCheck(Optional.empty());
        entries.forEachRemaining(check);
        return check.verdict();
    }

    /** Checks a whole chain also against a head that was kept elsewhere (R4). */
    public static ChainVerdict check(Iterator<AuditEntry> entries, ChainHead kept) {
        ChainCheck check = new ChainCheck(Optional.of(kept));
        entries.forEachRemaining(check);
        return check.verdict();
    }

    static Digest hash(long sequence, Digest previous, AuditEvent event) {
        return CanonicalForm.of(sequence, previous.value(), event).digest(DigestAlgorithm.SHA256);
    }
}
