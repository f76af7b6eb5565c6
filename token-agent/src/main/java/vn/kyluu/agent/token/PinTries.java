package vn.kyluu.agent.token;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.pkcs11.PinState;

/**
 * How many tries a PIN has left.
 *
 * <p>PKCS#11 tells by flags whether a wrong PIN was typed, and whether one try is left, never a number. Where the hospital says how
 * many a full counter has, we count down from the last moment at which the token said that its counter was full; the token's own flags
 * always win. Thread-safe.
 */
public final class PinTries {
    private final Optional<Integer> full;
    private final Map<String, Integer> wrongSinceFull = new ConcurrentHashMap<>();

    /** @param full tries of a full counter, if the hospital says so */
    public PinTries(Optional<Integer> full) {
        this.full = full;
    }

    /** How many are left, if that is known. */
    public Optional<Integer> left(PluggedToken token) {
        return left(token.name(), token.slot().pinState());
    }

    /** Notes a PIN that the token refused. */
    public void wrong(PluggedToken token) {
        wrong(token.name(), token.slot().pinState());
    }

    /** Notes that the counter is full again. */
    public void right(PluggedToken token) {
        wrongSinceFull.put(token.name(), 0);
    }

    /** @param before what the token said before that PIN */
    void wrong(String token, PinState before) {
        if (before == PinState.FULL) {
            wrongSinceFull.put(token, 1);
        } else {
            wrongSinceFull.computeIfPresent(token, (name, count) -> count + 1);
        }
    }

    Optional<Integer> left(String token, PinState now) {
        return switch (now) {
            case LOCKED -> Optional.of(0);
            case LAST_TRY -> Optional.of(1);
            // a token that shows no flags stays FULL although we saw wrong PINs: our count is all there is
            case FULL, SOME_WRONG -> {
                Integer wrong = wrongSinceFull.get(token);
                if (full.isEmpty() || wrong == null || wrong == 0) {
                    yield Optional.empty();
                }
                // the token says that more than one is left
                int least = now == PinState.SOME_WRONG ? 2 : 1;
                yield Optional.of(Math.max(least, full.get() - wrong));
            }
        };
    }
}
