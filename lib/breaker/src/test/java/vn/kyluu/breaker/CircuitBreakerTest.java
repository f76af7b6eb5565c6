package vn.kyluu.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private long now;
    private final CircuitBreaker breaker =
            new CircuitBreaker(3, Duration.ofMillis(100), Duration.ofMillis(300), () -> now);

    @Test
    void opensAfterFailuresInARowOnly() {
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        breaker.failed();
        assertThat(breaker.refusal()).isEmpty();

        breaker.failed();

        assertThat(breaker.state()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(breaker.refusal()).contains(Duration.ofMillis(100));
    }

    @Test
    void opensAtOnceWhenThereIsNoDoubt() {
        breaker.failedForSure();

        assertThat(breaker.state()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void letsOneTryAfterThePauseAndAllAfterItsSuccess() {
        open();
        pass(100);

        assertThat(breaker.refusal()).isEmpty();
        assertThat(breaker.refusal()).as("a second one meanwhile").isPresent();
        breaker.succeeded();

        assertThat(breaker.refusal()).isEmpty();
        assertThat(breaker.state()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void waitsLongerAfterEachTrialThatFailedUpToItsBound() {
        open();
        for (int pause : new int[] {100, 200, 300, 300}) {
            pass(pause - 1);
            assertThat(breaker.refusal()).isPresent();
            pass(1);
            assertThat(breaker.refusal()).isEmpty();
            breaker.failed();
        }
    }

    @Test
    void aLateFailureOfAnEarlierCallIsNoTrial() {
        open();
        breaker.failed();
        pass(100);

        assertThat(breaker.refusal()).isEmpty();
    }

    @Test
    void aTrialThatToldNothingLeavesRoomForTheNext() {
        open();
        pass(100);
        assertThat(breaker.refusal()).isEmpty();
        breaker.undecided();

        assertThat(breaker.refusal()).isEmpty();
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            breaker.failed();
        }
    }

    private void pass(int millis) {
        now += Duration.ofMillis(millis).toNanos();
    }
}
