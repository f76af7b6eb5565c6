package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.store.InMemoryAuditTrail;
import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryActivationIT extends ActivationContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }

    /** What an auditor reads afterwards: who unlocked whom, and no PIN. */
    @Test
    void writesDownWhoUnlockedWhat() {
        Ports ports = InMemoryPorts.empty();
        try (Hospital hospital = new Hospital(ports).employs(Role.DOCTOR, "Nguyễn Văn Thử", "Bác sĩ")) {
            String doctor = hospital.actor(Role.DOCTOR).staffCode();
            hospital.unlock.unlock(
                    hospital.emr(),
                    doctor,
                    hospital.credentials.get(Role.DOCTOR).id(),
                    Optional.empty());

            var events = ((InMemoryAuditTrail) ports.trail()).events();
            var last = events.get(events.size() - 1);
            assertThat(List.of(last.actor(), last.act(), last.subject()))
                    .isEqualTo(List.of("EMR", Act.ENROL, "signer:" + doctor));
            assertThat(last.details()).containsEntry("change", "unlocked");
        }
    }
}
