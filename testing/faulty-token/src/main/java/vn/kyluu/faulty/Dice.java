package vn.kyluu.faulty;

/** Numbers that look random and come again with the same seed (xorshift64*). Not for secrets; one thread only. */
public final class Dice {
    private long state;

    /** Begins a row of numbers. */
    public Dice(long seed) {
        state = seed == 0 ? 1 : seed;
    }

    /** The next number, from 0 to below the bound. */
    public int below(int bound) {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return (int) Long.remainderUnsigned((state * 0x2545F4914F6CDD1DL) >>> 16, bound);
    }
}
