package vn.kyluu.ades.paper;

import java.util.List;

/** A piece of a paper, from top to bottom. Texts are broken at spaces. */
public sealed interface Block {
    /** A line of text in the usual size; an empty one leaves a gap. */
    record Text(String text) implements Block {}

    /** The same, small and grey: what is beside the point. */
    record Small(String text) implements Block {}

    /** Over what follows. */
    record Heading(String text) implements Block {}

    /**
     * What a paper says above all, with its symbol.
     *
     * @param below the same in another language, smaller
     */
    record Banner(Tone tone, String text, String below) implements Block {}

    /**
     * One of several, behind a sign.
     *
     * @param below the same in another language, smaller; may be empty
     */
    record Bullet(Tone tone, String text, String below) implements Block {}

    /** What something is called, and what it is. */
    record Fact(String label, String value) implements Block {}

    /**
     * One of several things of the same kind, with a bar in its colour beside all of it.
     *
     * @param tag its state in words, at the right or below
     */
    record Entry(Tone tone, String title, String tag, List<Block> inside) implements Block {
        public Entry {
            inside = List.copyOf(inside);
        }
    }

    /**
     * Words with a QR at their right.
     *
     * @param address ASCII, at most 250 characters
     */
    record Code(String address, List<Block> beside) implements Block {
        public Code {
            beside = List.copyOf(beside);
        }
    }
}
