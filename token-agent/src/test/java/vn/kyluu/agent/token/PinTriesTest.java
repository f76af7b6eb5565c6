package vn.kyluu.agent.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kyluu.pkcs11.PinState;

class PinTriesTest {
    private static final String TOKEN = "An · 01";

    private final PinTries tries = new PinTries(Optional.of(5));

    @Test
    void countsDownFromAFullCounter() {
        tries.wrong(TOKEN, PinState.FULL);
        assertThat(tries.left(TOKEN, PinState.SOME_WRONG)).contains(4);
        tries.wrong(TOKEN, PinState.SOME_WRONG);
        assertThat(tries.left(TOKEN, PinState.SOME_WRONG)).contains(3);
    }

    @Test
    void believesTheTokenBeforeItself() {
        tries.wrong(TOKEN, PinState.FULL);
        assertThat(tries.left(TOKEN, PinState.LAST_TRY)).contains(1);
        assertThat(tries.left(TOKEN, PinState.LOCKED)).contains(0);
        for (int i = 0; i < 9; i++) {
            tries.wrong(TOKEN, PinState.SOME_WRONG);
        }
        assertThat(tries.left(TOKEN, PinState.SOME_WRONG)).contains(2);
    }

    @Test
    void saysNoNumberThatItDoesNotKnow() {
        assertThat(tries.left(TOKEN, PinState.SOME_WRONG)).isEmpty();
        // wrong PINs were typed elsewhere: nobody knows how many
        tries.wrong(TOKEN, PinState.SOME_WRONG);
        assertThat(tries.left(TOKEN, PinState.SOME_WRONG)).isEmpty();
        PinTries unknown = new PinTries(Optional.empty());
        unknown.wrong(TOKEN, PinState.FULL);
        assertThat(unknown.left(TOKEN, PinState.SOME_WRONG)).isEmpty();
    }
}
