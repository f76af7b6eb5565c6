package vn.kyluu.agent.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;

class DoorTest {
    private static final String PAGE = "https://benhan.example:8443";
    private static final List<String> HOST = List.of("127.0.0.1:18317");

    private final AtomicLong nanos = new AtomicLong();
    private final Door door = new Door(
            18317,
            new AllowedOrigins(List.of(PAGE, "https://kho.example:443/", "http://localhost:8080")),
            new RateLimit(10, Duration.ofMinutes(1), nanos::get));

    @Test
    void letsAnAllowedPageIn() {
        assertThat(door.enter(HOST, List.of(PAGE))).isEqualTo(PAGE);
        assertThat(door.enter(List.of("LOCALHOST:18317"), List.of("https://kho.example")))
                .isEqualTo("https://kho.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://benhan.example",
                "http://benhan.example:8443",
                "https://xbenhan.example:8443",
                "https://benhan.example:8443.ke-gian.example",
                "https://benhan.example:8443/",
                "null",
                ""
            })
    void refusesAPageThatIsNotExactlyAnAllowedOne(String origin) {
        refuses(Reason.ORIGIN_NOT_ALLOWED, HOST, List.of(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ke-gian.example:18317",
                "127.0.0.1",
                "127.0.0.1:18318",
                "127.0.0.1.ke-gian.example:18317",
                "[::1]:18317",
                "2130706433:18317"
            })
    void refusesARequestForAnotherMachine(String host) {
        refuses(Reason.HOST_NOT_ALLOWED, List.of(host), List.of(PAGE));
    }

    @Test
    void refusesARequestThatSaysNothingOrTwoThings() {
        refuses(Reason.HOST_NOT_ALLOWED, List.of(), List.of(PAGE));
        refuses(Reason.HOST_NOT_ALLOWED, List.of("127.0.0.1:18317", "127.0.0.1:18317"), List.of(PAGE));
        refuses(Reason.ORIGIN_MISSING, HOST, List.of());
        refuses(Reason.ORIGIN_MISSING, HOST, List.of(PAGE, "https://ke-gian.example"));
    }

    @Test
    void keepsAStrangersFloodApartFromTheWard() {
        for (int i = 0; i < 10; i++) {
            refuses(Reason.ORIGIN_NOT_ALLOWED, HOST, List.of("https://ke-gian.example"));
        }
        refuses(Reason.TOO_MANY_REQUESTS, HOST, List.of("https://ke-gian.example"));
        refuses(Reason.TOO_MANY_REQUESTS, List.of("x"), List.of("https://khac.example"));
        assertThat(door.enter(HOST, List.of(PAGE))).isEqualTo(PAGE);
    }

    @Test
    void measuresEachPageAndLetsItInAgainAfterAWhile() {
        for (int i = 0; i < 10; i++) {
            door.enter(HOST, List.of(PAGE));
        }
        assertThatThrownBy(() -> door.enter(HOST, List.of(PAGE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.details()).containsEntry("retryAfter", 7L));
        assertThat(door.enter(HOST, List.of("http://localhost:8080"))).isEqualTo("http://localhost:8080");
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        assertThat(door.enter(HOST, List.of(PAGE))).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://benhan.example",
                "https://benhan.example/ky",
                "https://*.benhan.example",
                "*",
                "file:///x",
                "https://a@benhan.example"
            })
    void takesNoSettingThatIsNotOneSafeOrigin(String configured) {
        assertThatThrownBy(() -> new AllowedOrigins(List.of(configured))).isInstanceOf(IllegalArgumentException.class);
    }

    private void refuses(Reason reason, List<String> hosts, List<String> origins) {
        assertThatThrownBy(() -> door.enter(hosts, origins))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
