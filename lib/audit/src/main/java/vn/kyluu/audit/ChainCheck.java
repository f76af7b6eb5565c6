package vn.kyluu.audit;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.audit.ChainVerdict.Broken;
import vn.kyluu.audit.ChainVerdict.Fault;
import vn.kyluu.audit.ChainVerdict.Whole;

/** Takes the entries one by one, so that a chain of any length is checked in little memory. Not thread-safe. */
final class ChainCheck implements Consumer<AuditEntry> {
    private final Optional<ChainHead> kept;
    private Optional<ChainHead> last = Optional.empty();
    private @Nullable Broken broken;

    ChainCheck(Optional<ChainHead> kept) {
        this.kept = kept;
    }

    @Override
    public void accept(AuditEntry entry) {
        if (broken != null) {
            return;
        }
        long expected = last.map(ChainHead::sequence).orElse(0L) + 1;
        Digest previous = last.map(ChainHead::hash).orElse(AuditChain.ORIGIN);
        if (entry.sequence() > expected) {
            broken = new Broken(expected, Fault.MISSING);
        } else if (entry.sequence() < expected) {
            broken = new Broken(expected, Fault.OUT_OF_ORDER);
        } else if (!entry.previous().equals(previous)) {
            broken = new Broken(expected, Fault.NOT_LINKED);
        } else if (!AuditChain.hash(expected, previous, entry.event()).equals(entry.hash())) {
            broken = new Broken(expected, Fault.CHANGED);
        } else if (kept.isPresent() && contradicts(kept.get(), entry)) {
            broken = new Broken(expected, Fault.REWRITTEN);
        }
        last = Optional.of(entry.head());
    }

    ChainVerdict verdict() {
        if (broken != null) {
            return broken;
        }
        long entries = last.map(ChainHead::sequence).orElse(0L);
        if (kept.isPresent() && kept.get().sequence() > entries) {
            return new Broken(entries + 1, Fault.CUT_OFF);
        }
        return new Whole(entries, last);
    }

    private static boolean contradicts(ChainHead kept, AuditEntry entry) {
        return kept.sequence() == entry.sequence() && !kept.hash().equals(entry.hash());
    }
}
