package vn.kyluu.signing.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.Values;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.Stored;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.store.InMemoryAuditTrail;
import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

/** R4: one click reminds whose turn it is, and nobody else. */
class RemindSignerTest {
    private final Ports ports = InMemoryPorts.empty();
    private final Clock clock = Clock.fixed(Values.NOW, ZoneOffset.UTC);
    private final RemindSigner remind = new RemindSigner(
            ports.units(), ports.documents(), ports.events(), clock, new Journal(ports.units(), ports.trail(), clock));
    private final Actor records = Values.actor(Role.RECORDS);

    @Test
    void isAnActOfItsOwnInTheTrail() {
        SubmittedDocument document = waiting();
        String open = document.flow().steps().get(0).step();
        assertThat(remind.remind(records, document.id(), open)).isEqualTo(Values.NOW);
        assertThat(((InMemoryAuditTrail) ports.trail()).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.act()).isEqualTo(Act.REMIND);
                    assertThat(event.actor()).isEqualTo(records.staffCode());
                    assertThat(event.subject()).isEqualTo("document:" + document.id());
                    assertThat(event.details()).isEqualTo(Map.of("step", open));
                });
    }

    @Test
    void remindsNobodyOfAStepThatIsNotOpen() {
        SubmittedDocument document = waiting();
        String later = document.flow().steps().get(1).step();
        for (String step : new String[] {later, "không có"}) {
            assertThatThrownBy(() -> remind.remind(records, document.id(), step))
                    .isInstanceOfSatisfying(ReminderRefusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("step-not-open");
                        assertThat(refusal.kind().status()).isEqualTo(409);
                    });
        }
        SubmittedDocument replaced = document.replacedBy(UUID.randomUUID());
        ports.units().run(() -> ports.documents().save(replaced));
        String first = document.flow().steps().get(0).step();
        assertThatThrownBy(() -> remind.remind(records, document.id(), first)).isInstanceOf(ReminderRefusal.class);
        assertThat(((InMemoryAuditTrail) ports.trail()).events()).isEmpty();
    }

    private SubmittedDocument waiting() {
        return ports.units().call(() -> {
            ports.records().add(Values.record("HS-1"));
            Stored stored = ports.contents().put(Values.octets("tệp"));
            SubmittedDocument document = Values.document("HS-1", stored, Map.of(), "NOI");
            ports.documents().add(document);
            return document;
        });
    }
}
