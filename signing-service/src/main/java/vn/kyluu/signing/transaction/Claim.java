package vn.kyluu.signing.transaction;

/** What {@link Replies} knows about a key (R4). */
public sealed interface Claim {
    /** Never seen: the caller now owns it, and must answer or release it. */
    record Fresh() implements Claim {}

    /**
     * The same request was begun before, and whoever began it is gone: its work may be done, or half done, or not begun. The caller
     * now owns the key, and looks first at what is there.
     */
    record Abandoned() implements Claim {}

    /** The same request is being worked on. */
    record Pending() implements Claim {}

    /** The key belongs to another request. */
    record Different() implements Claim {}

    /** The same request was answered before. */
    record Answered(Reply reply) implements Claim {}
}
