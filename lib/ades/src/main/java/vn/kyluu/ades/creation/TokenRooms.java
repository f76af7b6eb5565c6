package vn.kyluu.ades.creation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many bytes are kept free for the time stamp token, which comes only after the key has signed. One of a few sizes: so
 * whoever puts the signature together finds the one it was prepared with, without being told. Thread-safe.
 */
final class TokenRooms {
    /** A token with one certificate has 1 to 3 KB, with a chain of three RSA certificates up to 7 KB. */
    private static final List<Integer> SIZES = List.of(
            1536, 1792, 2048, 2304, 2560, 2816, 3072, 3584, 4096, 4608, 5120, 5632, 6144, 7168, 8192, 12288, 20480);

    /** Serial numbers, nonces and times differ in length from token to token. */
    private static final int PLAY = 32;

    private static final int UNKNOWN = 6144;

    private final AtomicInteger present;

    /** Knows nothing of the authority's tokens. */
    TokenRooms() {
        present = new AtomicInteger(0);
    }

    /** Expects tokens of about that size. */
    TokenRooms(int expected) {
        present = new AtomicInteger(sizeFor(expected));
    }

    /** What to keep free now. */
    int present() {
        int known = present.get();
        return known == 0 ? UNKNOWN : known;
    }

    /** What may have been kept free, the likeliest first. */
    List<Integer> candidates() {
        // after what is kept free now comes what a program does that has just been started
        Set<Integer> all = new LinkedHashSet<>(List.of(present()));
        all.add(UNKNOWN);
        all.addAll(SIZES);
        return List.copyOf(all);
    }

    /** Learns from a token. The first one decides; later ones only make the room larger, as authorities may take turns. */
    void learn(int token) {
        int needed = sizeFor(token);
        present.accumulateAndGet(needed, Math::max);
    }

    private static int sizeFor(int token) {
        return SIZES.stream().filter(size -> size >= token + PLAY).findFirst().orElse(SIZES.get(SIZES.size() - 1));
    }
}
