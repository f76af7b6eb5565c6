package vn.kyluu.archive.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.timekeeping.Hands;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.vault.SiteOutage;

class TwinVaultTest {
    private static final Octets BYTES = Bytes.of("phiếu điều trị");
    private static final ObjectKey KEY = Bytes.keyOf(BYTES);
    private final Hands clock = new Hands("2026-11-20T02:00:00Z");
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final TwinVault twin = new TwinVault(a, b, incidents, clock);

    @Test
    void givesAReceiptForWhatItReadBack() {
        Receipt receipt = twin.write("A", KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThat(receipt.site()).isEqualTo("A");
        assertThat(receipt.sha256()).isEqualTo(KEY.sha256());
        assertThat(receipt.lockedUntil()).isEqualTo(Bytes.LOCK.retainUntil());
        assertThat(receipt.verifiedAt()).isEqualTo(clock.instant());
    }

    @Test
    void readsFromTheOtherSiteWhenTheFirstGivesWrongBytesAndSaysSo() {
        writeBoth();
        a.rot(KEY);

        assertThat(twin.read(KEY, 1000)).isEqualTo(BYTES);
        assertThat(incidents.open()).extracting(Incident::kind).containsExactly(Incident.Kind.MISMATCH);
    }

    @Test
    void readsFromTheOtherSiteWhenTheFirstLostTheObject() {
        writeBoth();
        a.lose(KEY);

        assertThat(twin.read(KEY, 1000)).isEqualTo(BYTES);
        assertThat(incidents.open()).extracting(Incident::kind).containsExactly(Incident.Kind.MISSING);
    }

    @Test
    void callsNothingMissingThatAnotherInstanceHasWrittenAndEnteredSinceTheLook() {
        b.put(KEY, Bytes.LOCK, BYTES::newInputStream);
        InMemoryIncidents asOfALittleLater = new InMemoryIncidents() {
            @Override
            public boolean isOwed(String site, String path) {
                a.put(KEY, Bytes.LOCK, BYTES::newInputStream);
                return false;
            }
        };
        TwinVault late = new TwinVault(a, b, asOfALittleLater, clock);

        assertThat(late.read(KEY, 1000)).isEqualTo(BYTES);
        assertThat(late.judge("A", KEY)).isEmpty();
        assertThat(asOfALittleLater.open()).isEmpty();
    }

    @Test
    void asksASiteLastThatCouldNotBeReadAMomentAgo() {
        writeBoth();
        a.goAway(true);
        twin.read(KEY, 1000);
        a.goAway(false);
        a.rot(KEY);

        twin.read(KEY, 1000);
        assertThat(incidents.open()).extracting(Incident::kind).containsExactly(Incident.Kind.UNREADABLE);

        clock.forward(Duration.ofSeconds(30));
        twin.read(KEY, 1000);
        assertThat(incidents.open()).extracting(Incident::kind).contains(Incident.Kind.MISMATCH);
    }

    @Test
    void callsASiteThatIsAwayUnreadableAndNeverWrong() {
        writeBoth();
        a.goAway(true);

        assertThat(twin.read(KEY, 1000)).isEqualTo(BYTES);
        assertThat(incidents.open()).extracting(Incident::kind).containsExactly(Incident.Kind.UNREADABLE);
    }

    @Test
    void givesNoByteIfNeitherSiteHasTheRightOnes() {
        writeBoth();
        a.rot(KEY);
        b.rot(KEY);

        assertThatThrownBy(() -> twin.read(KEY, 1000)).isInstanceOf(NoGoodCopy.class);
    }

    @Test
    void givesNoReceiptWhenTheSiteIsAway() {
        b.goAway(true);

        assertThatThrownBy(() -> twin.write("B", KEY, Bytes.LOCK, BYTES::newInputStream))
                .isInstanceOf(SiteOutage.class)
                .extracting("site")
                .isEqualTo("B");
    }

    @Test
    void refusesTwoSitesWithOneName() {
        InMemoryVault twinName = new InMemoryVault("A");

        assertThatThrownBy(() -> new TwinVault(a, twinName, incidents, clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void writeBoth() {
        twin.write("A", KEY, Bytes.LOCK, BYTES::newInputStream);
        twin.write("B", KEY, Bytes.LOCK, BYTES::newInputStream);
    }
}
