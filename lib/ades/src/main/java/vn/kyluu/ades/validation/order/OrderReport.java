package vn.kyluu.ades.validation.order;

import java.util.List;

/**
 * Who signed in which order.
 *
 * @param turns the first signer first
 */
public record OrderReport(List<Turn> turns, Conclusion conclusion) {
    public OrderReport {
        turns = List.copyOf(turns);
    }

    /** How the file stands to the flow. */
    public enum Conclusion {
        /** Every step, in the flow's order. */
        COMPLETE,
        /** The first steps of the flow, in its order; others are open. */
        UNFINISHED,
        /** A step out of its turn, twice, or none of the flow. */
        OTHER_ORDER,
        /** The file does not prove any order. */
        UNPROVED
    }
}
