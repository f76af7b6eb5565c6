package vn.kyluu.signing.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.Values;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

/** Who sees which department's delays. */
class ReadOverdueTest {
    private final Ports ports = InMemoryPorts.empty();
    private final Clock clock = Clock.fixed(Values.NOW, ZoneOffset.UTC);
    private final ReadOverdue overdue =
            new ReadOverdue(ports.units(), ports.worklist(), clock, new Journal(ports.units(), ports.trail(), clock));

    @Test
    void aHeadSeesTheOwnDepartmentOnly() {
        assertThat(overdue.list(from("NOI", Role.HEAD), Optional.of("NOI"), Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> overdue.list(from("NOI", Role.HEAD), Optional.of("NGOAI"), Optional.empty(), 10))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("other-department");
                    assertThat(refusal.kind().status()).isEqualTo(403);
                });
    }

    @Test
    void aDirectorSeesEveryDepartment() {
        assertThat(overdue.list(from("BGD", Role.DIRECTOR), Optional.of("NGOAI"), Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    private static Actor from(String department, Role role) {
        return new Actor("NV-1", "Người Xem", department, Set.of(role), "yc-1");
    }
}
