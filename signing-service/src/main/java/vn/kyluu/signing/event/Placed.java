package vn.kyluu.signing.event;

/**
 * An event at its place in the order in which all read them.
 *
 * @param position 1 or more, without repetition (R2)
 */
public record Placed(long position, Event event) {}
