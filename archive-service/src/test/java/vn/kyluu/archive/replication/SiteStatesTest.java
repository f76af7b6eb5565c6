package vn.kyluu.archive.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.SiteOutage;

/** R12. */
@Timeout(60)
class SiteStatesTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong later = new AtomicLong();
    private final SiteStates states = new SiteStates(
            new TwinVault(a, b, new InMemoryIncidents(), Clock.systemUTC()),
            threads,
            () -> System.nanoTime() + later.get());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void tellsOfEachSiteWhatIsInItsWay() {
        b.goAway(true);

        assertThat(states.look(LONG))
                .isEqualTo(Map.of("A", Optional.empty(), "B", Optional.of(SiteOutage.Reason.UNREADABLE)))
                .containsOnlyKeys("A", "B");
    }

    @Test
    void waitsForNoSiteThatDoesNotAnswerAndAsksItOnce() {
        CountDownLatch answer = new CountDownLatch(1);
        b.answerProbesAfter(answer);

        for (int i = 0; i < 3; i++) {
            assertThat(states.look(Duration.ofMillis(200)))
                    .containsEntry("A", Optional.empty())
                    .containsEntry("B", Optional.of(SiteOutage.Reason.UNREADABLE));
        }
        assertThat(b.probes()).isEqualTo(1);

        answer.countDown();
        assertThat(states.look(LONG)).containsEntry("B", Optional.empty());
    }

    @Test
    void believesALateSiteForAWhileWhatItSaidLast() {
        states.look(LONG);
        b.answerProbesAfter(new CountDownLatch(1));

        assertThat(states.look(Duration.ofMillis(200))).containsEntry("B", Optional.empty());
        later.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(states.look(Duration.ofMillis(200))).containsEntry("B", Optional.of(SiteOutage.Reason.UNREADABLE));
    }
}
