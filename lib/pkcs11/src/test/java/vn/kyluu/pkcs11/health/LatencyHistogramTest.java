package vn.kyluu.pkcs11.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    private final LatencyHistogram histogram = new LatencyHistogram();

    @Test
    void countsEachCallInEveryClassThatHoldsIt() {
        histogram.record(Duration.ofMillis(1).toNanos());
        histogram.record(Duration.ofMillis(1).toNanos() + 1);
        histogram.record(Duration.ofHours(1).toNanos());

        Latency latency = histogram.read();

        assertThat(latency.count()).isEqualTo(3);
        assertThat(latency.upTo()).containsEntry(Duration.ofNanos(500_000), 0L);
        assertThat(latency.upTo()).containsEntry(Duration.ofMillis(1), 1L);
        assertThat(latency.upTo()).containsEntry(Duration.ofMillis(2), 2L);
        assertThat(latency.upTo().values()).last().isEqualTo(3L);
        assertThat(latency.total()).isGreaterThan(Duration.ofHours(1));
        assertThat(latency.quantile(0.5)).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void hasNoQuantileOfNothing() {
        assertThat(histogram.read().quantile(0.99)).isZero();
    }
}
