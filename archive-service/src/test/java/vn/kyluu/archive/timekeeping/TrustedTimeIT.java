package vn.kyluu.archive.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.replication.InMemoryIncidents;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.store.JpaTimeMarks;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.timekeeping.ClockDoubt.Reason;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.InMemoryWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEvent;

class TrustedTimeIT {
    private static final Duration THIRTY_YEARS = Duration.ofDays(365 * 30 + 8);
    private final Hands service = new Hands("2026-11-20T02:00:00Z");
    private final Hands database = new Hands("2026-11-20T02:00:01Z");
    private final Hands siteA = new Hands("2026-11-20T01:59:00Z");
    private final Hands siteB = new Hands("2026-11-20T02:01:00Z");
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final InMemoryWork work = new InMemoryWork();
    private final InMemoryTimeMarks marks = new InMemoryTimeMarks(database);
    private final TrustedTime time =
            new TrustedTime(new TwinVault(a, b, new InMemoryIncidents(), service), marks, work, work, service);

    @BeforeEach
    void hangTheClocks() {
        a.tellTimeBy(siteA);
        b.tellTimeBy(siteB);
        assertThat(time.require()).isEqualTo(service.instant());
    }

    @Test
    void doubtsAServiceThatIsThirtyYearsAheadOfAllOthers() {
        service.forward(THIRTY_YEARS);

        assertThatThrownBy(time::require).extracting("reason").isEqualTo(Reason.CLOCKS_DIFFER);
        assertThat(marks.last()).contains(service.instant().minus(THIRTY_YEARS));
    }

    @Test
    void doubtsAllMachinesTogetherIfTheyJump() {
        forward(THIRTY_YEARS);

        assertThatThrownBy(time::require).extracting("reason").isEqualTo(Reason.CLOCK_JUMPED);
    }

    @Test
    void doubtsATimeThatWentBack() {
        forward(Duration.ofDays(-1));

        assertThatThrownBy(time::require).extracting("reason").isEqualTo(Reason.CLOCK_WENT_BACK);
        assertThatThrownBy(() -> time.accept("thử", Caller.SCHEDULE))
                .extracting("reason")
                .isEqualTo(Reason.CLOCK_WENT_BACK);
    }

    @Test
    void doubtsWhenOneSiteSaysAnotherTimeOrNone() {
        siteB.forward(Duration.ofMinutes(20));
        assertThatThrownBy(time::require).extracting("machine").isEqualTo("B");

        b.goAway(true);
        assertThatThrownBy(time::require).extracting("reason").isEqualTo(Reason.SITE_SILENT);
    }

    @Test
    void doubtsADatabaseThatSaysAnotherTime() {
        database.forward(Duration.ofMinutes(20));

        assertThatThrownBy(time::require).extracting("machine").isEqualTo("database");
    }

    @Test
    void believesAgainWhenAPersonSaysWhySoMuchTimeHasPassed() {
        forward(Duration.ofDays(60));
        assertThatThrownBy(time::require).isInstanceOf(ClockDoubt.class);

        time.accept("máy chủ tắt để di dời phòng máy", new Caller("QT001", "req-1"));

        assertThat(time.require()).isEqualTo(service.instant());
        assertThat(work.events()).extracting(AuditEvent::act).containsExactly(Act.ADMINISTER);
        assertThat(work.events()).extracting(AuditEvent::actor).containsExactly("QT001");
    }

    @Test
    void goesAlongWithOrdinaryTime() {
        for (int day = 0; day < 40; day++) {
            forward(Duration.ofDays(1));
            time.require();
        }
        assertThat(marks.last()).contains(service.instant());
    }

    @Test
    void isRememberedInTheDatabase() {
        try (var books = Postgres.fresh()) {
            JpaTimeMarks kept = new JpaTimeMarks(books);
            assertThat(books.<Boolean>carryOut(() -> kept.last().isEmpty())).isTrue();
            books.carryOut(() -> kept.mark(service.instant()));
            books.carryOut(() -> kept.mark(service.instant().plusSeconds(5)));

            books.carryOut(() -> {
                assertThat(kept.last()).contains(service.instant().plusSeconds(5));
                assertThat(kept.databaseTime()).isAfter(service.instant());
            });
        }
    }

    private void forward(Duration duration) {
        service.forward(duration);
        database.forward(duration);
        siteA.forward(duration);
        siteB.forward(duration);
    }
}
