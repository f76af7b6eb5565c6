package vn.kyluu.archive.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;

/** What every vault promises. */
public abstract class VaultContractTest {
    protected static final Octets BYTES = Bytes.of("tóm tắt hồ sơ bệnh án");
    protected static final ObjectKey KEY = Bytes.keyOf(BYTES);

    protected abstract Vault vault();

    @Test
    void givesBackWhatWasPutWithItsLock() throws IOException {
        StoredObject stored = vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThat(read(KEY)).isEqualTo(BYTES);
        assertThat(vault().stat(KEY)).contains(stored);
        assertThat(stored.size()).isEqualTo(BYTES.size());
        assertThat(stored.lock()).isEqualTo(Bytes.LOCK);
        assertThat(vault().list())
                .containsExactly(new ListedVersion(KEY.path(), stored.versionId(), true, false, BYTES.size()));
    }

    @Test
    void knowsNothingOfWhatWasNeverPut() {
        assertThat(vault().open(KEY)).isEmpty();
        assertThat(vault().stat(KEY)).isEmpty();
        assertThat(vault().list().toList()).isEmpty();
    }

    @Test
    void adoptsTheSameBytesPutTwice() {
        StoredObject first = vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThat(vault().put(KEY, Bytes.LOCK, BYTES::newInputStream)).isEqualTo(first);
    }

    @Test
    void refusesOtherBytesUnderATakenKeyAndKeepsTheFirst() throws IOException {
        vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThatThrownBy(() -> vault().put(KEY, Bytes.LOCK, Bytes.of("khác")::newInputStream))
                .isInstanceOf(WriteOnceViolation.class);
        assertThat(read(KEY)).isEqualTo(BYTES);
    }

    @Test
    void refusesBytesThatAreNotTheKeys() {
        assertThatThrownBy(() -> vault().put(KEY, Bytes.LOCK, Bytes.of("khác")::newInputStream))
                .isInstanceOf(WriteOnceViolation.class)
                .extracting("reason")
                .isEqualTo(WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS);
        assertThat(vault().stat(KEY)).isEmpty();
    }

    @Test
    void refusesToCallAShorterLockGoodEnough() {
        vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);
        ObjectLock longer =
                new ObjectLock(Bytes.LOCK.mode(), Bytes.LOCK.retainUntil().plus(Duration.ofDays(1)));

        assertThatThrownBy(() -> vault().put(KEY, longer, BYTES::newInputStream))
                .extracting("reason")
                .isEqualTo(WriteOnceViolation.Reason.LOCK_IS_WEAKER);
    }

    @Test
    void ofManyWritersAtOnceAllGetTheOneObject() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<StoredObject>> tasks = IntStream.range(0, 16)
                    .<Callable<StoredObject>>mapToObj(i -> () -> vault().put(KEY, Bytes.LOCK, BYTES::newInputStream))
                    .toList();
            var versions = writers.invokeAll(tasks).stream()
                    .map(done -> {
                        try {
                            return done.get().versionId();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .collect(Collectors.toSet());
            assertThat(vault().stat(KEY).orElseThrow().versionId()).isIn(versions);
            assertThat(read(KEY)).isEqualTo(BYTES);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void mendsByANewVersionOnTopAndListsBoth() throws IOException {
        StoredObject first = vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);

        StoredObject second = vault().renew(KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThat(read(KEY)).isEqualTo(BYTES);
        assertThat(vault().stat(KEY)).contains(second);
        assertThat(vault().list())
                .containsExactlyInAnyOrder(
                        new ListedVersion(KEY.path(), first.versionId(), false, false, BYTES.size()),
                        new ListedVersion(KEY.path(), second.versionId(), true, false, BYTES.size()));
    }

    @Test
    void tellsWithTheBytesOfTheVeryVersionThatTheyAreOf() throws IOException {
        ObjectLock longer =
                new ObjectLock(Bytes.LOCK.mode(), Bytes.LOCK.retainUntil().plus(Duration.ofDays(1)));
        vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);
        StoredObject renewed = vault().renew(KEY, longer, BYTES::newInputStream);
        vault().hold(KEY, true);

        try (Reading there = vault().open(KEY).orElseThrow()) {
            assertThat(there.stored())
                    .isEqualTo(new StoredObject(KEY, renewed.versionId(), BYTES.size(), longer, true))
                    .isEqualTo(vault().stat(KEY).orElseThrow());
        }
    }

    @Test
    void makesALockLongerAndNeverShorter() {
        vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);
        ObjectLock longer =
                new ObjectLock(Bytes.LOCK.mode(), Bytes.LOCK.retainUntil().plus(Duration.ofDays(1)));

        vault().extend(KEY, longer);
        try {
            vault().extend(KEY, Bytes.LOCK);
        } catch (SiteOutage refused) {
            assertThat(refused.site()).isEqualTo(vault().site());
        }

        assertThat(vault().stat(KEY).orElseThrow().lock()).isEqualTo(longer);
        assertThat(vault().list()).hasSize(1);
    }

    @Test
    void holdsAnObjectAndLetsGoOfIt() {
        vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);

        vault().hold(KEY, true);
        vault().hold(KEY, true);
        assertThat(vault().stat(KEY).orElseThrow().held()).isTrue();
        assertThat(vault().list()).hasSize(1);

        vault().hold(KEY, false);
        assertThat(vault().stat(KEY).orElseThrow().held()).isFalse();
        assertThat(vault().stat(KEY).orElseThrow().lock()).isEqualTo(Bytes.LOCK);
    }

    @Test
    void holdsEveryVersionOfAnObjectAndTellsThemAllNewestFirst() {
        StoredObject first = vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);
        StoredObject second = vault().renew(KEY, Bytes.LOCK, BYTES::newInputStream);
        assertThat(vault().versions(KEY)).containsExactly(second, first);

        vault().hold(KEY, true);
        assertThat(vault().versions(KEY)).hasSize(2).allMatch(StoredObject::held);

        vault().hold(KEY, false);
        assertThat(vault().versions(KEY)).containsExactly(second, first);
    }

    @Test
    void holdsNothingThatIsNotThere() {
        assertThatThrownBy(() -> vault().hold(KEY, true)).isInstanceOf(SiteOutage.class);
    }

    @Test
    void triesItsLocksWithoutLeavingAnythingAmongTheRecords() {
        assertThat(vault().tryLock(Instant.now(Clock.systemUTC())).tried()).isNotEmpty();
        assertThat(vault().list()).isEmpty();
    }

    @Test
    void mendsOnlyWithTheRightBytes() {
        vault().put(KEY, Bytes.LOCK, BYTES::newInputStream);

        assertThatThrownBy(() -> vault().renew(KEY, Bytes.LOCK, Bytes.of("khác")::newInputStream))
                .extracting("reason")
                .isEqualTo(WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS);
        assertThat(vault().list()).hasSize(1);
    }

    @Test
    void tellsItsOwnTimeWithoutLeavingAnything() {
        assertThat(vault().time())
                .isBetween(
                        Instant.now(Clock.systemUTC()).minusSeconds(60),
                        Instant.now(Clock.systemUTC()).plusSeconds(60));
        assertThat(vault().list()).isEmpty();
    }

    @Test
    void canBeProbedWithoutLeavingAnything() {
        vault().probe();

        assertThat(vault().list().toList()).isEmpty();
    }

    protected Octets read(ObjectKey key) throws IOException {
        try (Reading there = vault().open(key).orElseThrow()) {
            return Octets.read(there.bytes(), 1 << 20);
        }
    }
}
