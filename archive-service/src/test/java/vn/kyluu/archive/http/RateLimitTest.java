package vn.kyluu.archive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private Instant now = Instant.parse("2026-11-20T02:00:20Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final RateLimit rate = new RateLimit(2, clock);

    @Test
    void turnsTheThirdCallOfAMinuteAwayAndSaysHowLongToWait() {
        assertThat(rate.count("10.0.0.1")).isEmpty();
        assertThat(rate.count("10.0.0.1")).isEmpty();
        assertThat(rate.count("10.0.0.1")).hasValue(40);
    }

    @Test
    void countsEachAddressForItself() {
        rate.count("10.0.0.1");
        rate.count("10.0.0.1");

        assertThat(rate.count("10.0.0.2")).isEmpty();
    }

    @Test
    void beginsAnewWithTheNextMinute() {
        rate.count("10.0.0.1");
        rate.count("10.0.0.1");
        now = now.plusSeconds(40);

        assertThat(rate.count("10.0.0.1")).isEmpty();
    }

    @Test
    void countsReportsOfOneAddressAndOfAllSoThatManyAddressesCannotKeepTheKeyBusy() {
        ReportLimit reports = new ReportLimit(1, 2, clock);

        assertThat(reports.count("10.0.0.1")).isEmpty();
        assertThat(reports.count("10.0.0.1")).hasValue(40);
        assertThat(reports.count("10.0.0.2")).isEmpty();
        assertThat(reports.count("10.0.0.3")).hasValue(40);
        now = now.plusSeconds(40);
        assertThat(reports.count("10.0.0.3")).isEmpty();
    }
}
