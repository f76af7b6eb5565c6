package vn.kyluu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kyluu.audit.ChainVerdict.Broken;
import vn.kyluu.audit.ChainVerdict.Fault;
import vn.kyluu.audit.ChainVerdict.Whole;

class AuditChainTest {
    private final List<AuditEntry> chain = Events.chain(5);

    @Test
    void findsAnUntouchedChainWhole() {
        assertThat(check()).isEqualTo(new Whole(5, Optional.of(chain.get(4).head())));
    }

    @Test
    void findsAnEmptyChainWhole() {
        chain.clear();
        assertThat(check()).isEqualTo(new Whole(0, Optional.empty()));
    }

    @Test
    void findsAChangedEntry() {
        AuditEntry third = chain.get(2);
        chain.set(2, new AuditEntry(3, Events.number(99), third.previous(), third.hash()));
        assertThat(check()).isEqualTo(new Broken(3, Fault.CHANGED));
    }

    @Test
    void findsTheEntryAfterAChangedOneWhoseHashWasMendedToo() {
        chain.set(2, AuditChain.next(Optional.of(chain.get(1).head()), Events.number(99)));
        assertThat(check()).isEqualTo(new Broken(4, Fault.NOT_LINKED));
    }

    @Test
    void findsAMissingEntry() {
        chain.remove(1);
        assertThat(check()).isEqualTo(new Broken(2, Fault.MISSING));
    }

    @Test
    void findsAMissingFirstEntry() {
        chain.remove(0);
        assertThat(check()).isEqualTo(new Broken(1, Fault.MISSING));
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        chain.set(1, chain.set(2, chain.get(1)));
        assertThat(check()).isEqualTo(new Broken(2, Fault.MISSING));
    }

    @Test
    void findsTwoEventsThatChangedPlacesUnderTheirNumbers() {
        AuditEntry second = chain.get(1);
        AuditEntry third = chain.get(2);
        chain.set(1, new AuditEntry(2, third.event(), third.previous(), third.hash()));
        chain.set(2, new AuditEntry(3, second.event(), second.previous(), second.hash()));
        assertThat(check()).isEqualTo(new Broken(2, Fault.NOT_LINKED));
    }

    @Test
    void findsAnEntryThatStandsTwice() {
        chain.add(2, chain.get(1));
        assertThat(check()).isEqualTo(new Broken(3, Fault.OUT_OF_ORDER));
    }

    @Test
    void cannotFindATailCutOffWithoutAKeptHead() {
        ChainHead kept = chain.remove(4).head();
        assertThat(check()).isEqualTo(new Whole(4, Optional.of(chain.get(3).head())));
        assertThat(AuditChain.check(chain.iterator(), kept)).isEqualTo(new Broken(5, Fault.CUT_OFF));
    }

    @Test
    void findsAChainRewrittenBeforeAKeptHead() {
        ChainHead kept = chain.get(3).head();
        chain.subList(2, 5).clear();
        for (int i = 3; i <= 5; i++) {
            chain.add(AuditChain.next(Optional.of(chain.get(i - 2).head()), Events.number(i + 100)));
        }
        assertThat(check()).isInstanceOf(Whole.class);
        assertThat(AuditChain.check(chain.iterator(), kept)).isEqualTo(new Broken(4, Fault.REWRITTEN));
    }

    @Test
    void goesOnFromAKeptHead() {
        assertThat(AuditChain.check(chain.iterator(), chain.get(1).head())).isInstanceOf(Whole.class);
    }

    private ChainVerdict check() {
        return AuditChain.check(chain.iterator());
    }
}
