package vn.kyluu.archive.vault.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.VaultContractTest;
import vn.kyluu.archive.vault.WriteOnceViolation;

class BreakerVaultTest extends VaultContractTest {
    private final InMemoryVault site = new InMemoryVault("Nơi A");
    private long now;
    private final Vault vault = new BreakerVault(site, () -> now);

    @Override
    protected Vault vault() {
        return vault;
    }

    @Test
    void leavesASiteAloneThatTookNothingThreeTimesInARow() {
        fails(SiteOutage.Reason.UNWRITABLE, 3);
        assertThat(site.offered()).isEqualTo(3);

        assertThat(refused().reason()).isEqualTo(SiteOutage.Reason.UNWRITABLE);
        assertThat(site.offered()).isEqualTo(3);
        assertThat(vault.refusal()).contains(SiteOutage.Reason.UNWRITABLE);
    }

    @Test
    void goesOnAfterFailuresThatWereNotInARow() {
        fails(SiteOutage.Reason.BUSY, 2);
        put();
        fails(SiteOutage.Reason.BUSY, 2);

        assertThat(put()).isPresent();
        assertThat(vault.refusal()).isEmpty();
    }

    @Test
    void leavesASiteAloneAtOnceWhereSomebodyHasToDoSomething() {
        fails(SiteOutage.Reason.FULL, 1);

        assertThat(refused().reason()).isEqualTo(SiteOutage.Reason.FULL);
        assertThat(site.offered()).isEqualTo(1);
    }

    @Test
    void triesOnceAfterAPauseAndGoesOnWhenThereIsRoomAgain() {
        fails(SiteOutage.Reason.FULL, 1);
        pass(Duration.ofSeconds(2));
        fails(SiteOutage.Reason.FULL, 1);
        refused();
        assertThat(site.offered()).isEqualTo(2);

        site.take();
        pass(Duration.ofSeconds(4));

        assertThat(put()).isPresent();
        assertThat(vault.refusal()).isEmpty();
    }

    @Test
    void readsMeanwhile() throws IOException {
        put();
        fails(SiteOutage.Reason.FULL, 1);

        assertThat(vault.stat(KEY)).isPresent();
        assertThat(read(KEY)).isEqualTo(BYTES);
        vault.probe();
    }

    @Test
    void doesNotBlameTheSiteForContentThatIsNotTheKeys() {
        Octets other = Bytes.of("khác");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> vault.put(KEY, Bytes.LOCK, other::newInputStream))
                    .isInstanceOf(WriteOnceViolation.class);
        }

        assertThat(vault.refusal()).isEmpty();
    }

    @Test
    void aTrialThatEndsForAnotherReasonKeepsNobodyOut() {
        fails(SiteOutage.Reason.FULL, 1);
        pass(Duration.ofSeconds(2));
        site.take();
        assertThatThrownBy(() -> vault.put(KEY, Bytes.LOCK, () -> {
                    throw new IllegalStateException("not the site's fault");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(put()).isPresent();
    }

    private Optional<?> put() {
        site.take();
        return Optional.of(vault.put(KEY, Bytes.LOCK, BYTES::newInputStream));
    }

    private void fails(SiteOutage.Reason reason, int times) {
        site.refuse(reason);
        for (int i = 0; i < times; i++) {
            refused();
        }
    }

    private SiteOutage refused() {
        return catchThrowableOfType(SiteOutage.class, () -> vault.renew(KEY, Bytes.LOCK, BYTES::newInputStream));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
