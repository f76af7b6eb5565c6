package vn.kyluu.archive.record;

import java.util.List;
import vn.kyluu.archive.vault.Receipt;

/** How safely a record is kept, as far as receipts prove it (R2). */
public sealed interface Custody {
    /**
     * Receipts of the sites that hold the whole package, one each: version and digest are those of the package manifest, which names all
     * other files; the lock is the first of the package to end; the moment is that before which no object of it was last read.
     */
    List<Receipt> receipts();

    /** The state's name in the interfaces: RECEIVED, REPLICATED, ARCHIVED, DISPOSING or DESTROYED. */
    default String state() {
        if (this instanceof Destroyed destroyed) {
            return destroyed.tombstone().destroyedAt().isPresent() ? "DESTROYED" : "DISPOSING";
        }
        if (this instanceof Archived) {
            return "ARCHIVED";
        }
        return this instanceof Replicated ? "REPLICATED" : "RECEIVED";
    }

    /** Accepted and on the archive's own disk, but at no site completely yet. */
    record Received() implements Custody {
        @Override
        public List<Receipt> receipts() {
            return List.of();
        }
    }

    /** Complete at some sites, still missing at another, or found damaged there: degraded. */
    record Replicated(List<Receipt> receipts) implements Custody {
        /** Copies the list. */
        public Replicated {
            receipts = List.copyOf(receipts);
        }
    }

    /** Complete at all sites, each read back whole. */
    record Archived(List<Receipt> receipts) implements Custody {
        /** Copies the list. */
        public Archived {
            receipts = List.copyOf(receipts);
        }
    }

    /** Disposed of by the book: nothing of it is given out any more. */
    record Destroyed(Tombstone tombstone) implements Custody {
        @Override
        public List<Receipt> receipts() {
            return List.of();
        }
    }

    /**
     * What the receipts of complete sites amount to.
     *
     * @param sites how many sites there are, at least 1
     */
    static Custody of(List<Receipt> receipts, int sites) {
        if (receipts.isEmpty()) {
            return new Received();
        }
        return receipts.size() < sites ? new Replicated(receipts) : new Archived(receipts);
    }
}
