package vn.kyluu.audit;

import java.util.Optional;

/** What a check of the chain found. */
public sealed interface ChainVerdict {

    /**
     * Every entry follows from the one before.
     *
     * @param entries how many there are
     * @param head the last one; empty if there is none
     */
    record Whole(long entries, Optional<ChainHead> head) implements ChainVerdict {}

    /**
     * The chain was tampered with, or damaged.
     *
     * @param sequence the first place that is wrong
     * @param fault what is wrong there
     */
    record Broken(long sequence, Fault fault) implements ChainVerdict {}

    /** How a chain can be broken. */
    enum Fault {
        /** The entry with this sequence is not there, but a later one is. */
        MISSING,
        /** An entry stands where a later or earlier one belongs. */
        OUT_OF_ORDER,
        /** The entry does not name the hash of the one before. */
        NOT_LINKED,
        /** The entry's hash is not the hash of what it says now. */
        CHANGED,
        /** The chain ends before the head that was kept elsewhere. */
        CUT_OFF,
        /** The entry at the kept head has another hash: the chain was rewritten. */
        REWRITTEN
    }
}
