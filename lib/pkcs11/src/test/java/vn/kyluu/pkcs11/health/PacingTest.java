package vn.kyluu.pkcs11.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacingTest {
    private long now;
    private final Pacing pacing = new Pacing(2, Duration.ofSeconds(1), Duration.ofSeconds(3), () -> now);

    @Test
    void givesTheFirstForFreeAndSpacesOutTheRest() {
        assertThat(pacing.mayTry()).isTrue();
        assertThat(pacing.mayTry()).isTrue();
        assertThat(pacing.mayTry()).isFalse();
        assertThat(pacing.untilNext()).isEqualTo(Duration.ofSeconds(1));
        for (int seconds : new int[] {1, 2, 3, 3}) {
            now += Duration.ofSeconds(seconds).toNanos() - 1;
            assertThat(pacing.mayTry()).isFalse();
            now++;
            assertThat(pacing.mayTry()).isTrue();
        }
    }

    @Test
    void beginsAnewAfterASuccess() {
        pacing.mayTry();
        pacing.mayTry();
        pacing.succeeded();

        assertThat(pacing.mayTry()).isTrue();
        assertThat(pacing.mayTry()).isTrue();
        assertThat(pacing.mayTry()).isFalse();
    }
}
