package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.signing.desk.BeginSignIn;
import vn.kyluu.signing.desk.DeskRefusal;
import vn.kyluu.signing.desk.NoIdentityProvider;
import vn.kyluu.signing.desk.SessionKey;
import vn.kyluu.signing.store.InMemoryAuditTrail;
import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryDeskTripTest extends DeskTripContractTest {
    private final Ports ports = InMemoryPorts.empty();

    @Override
    Ports ports() {
        return ports;
    }

    @Test
    void lacksAProviderWhereNoneIsConfigured() {
        assertThatThrownBy(() -> new BeginSignIn(new NoIdentityProvider()).begin())
                .isInstanceOfSatisfying(DeskRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("desk-not-set-up");
                    assertThat(refusal.kind().status()).isEqualTo(404);
                });
    }

    @Test
    void writesSigningInAndOutIntoTheTrailOnceEachWithTheSameSession() {
        SessionKey key = signIn();
        signOut().signOut(ME, key);
        signOut().signOut(ME, key);
        List<AuditEvent> events = ((InMemoryAuditTrail) ports.trail()).events();
        assertThat(events).extracting(AuditEvent::act).containsExactly(Act.SIGN_IN, Act.SIGN_OUT);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.actor()).isEqualTo("BS001");
            assertThat(event.subject()).isEqualTo("desk:BS001");
            assertThat(event.requestId()).isEqualTo("r");
        });
        assertThat(events.get(0).details()).isEqualTo(events.get(1).details()).containsKey("session");
        assertThat(events.toString()).doesNotContain(key.text());
    }
}
