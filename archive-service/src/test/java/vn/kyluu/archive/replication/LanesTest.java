package vn.kyluu.archive.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final List<Integer> NINE =
            IntStream.rangeClosed(1, 9).boxed().toList();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void doesEachThingOnceAndThreeAtATime() {
        CyclicBarrier three = new CyclicBarrier(3);

        assertThat(new Lanes(3, threads).all(NINE, each -> meet(three) && done.add(each)))
                .isTrue();
        assertThat(done).containsExactlyInAnyOrderElementsOf(NINE);
    }

    @Test
    void goesInOrderOnOneLane() {
        assertThat(new Lanes(1, threads).all(NINE, done::add)).isTrue();
        assertThat(done).containsExactlyElementsOf(NINE);
    }

    @Test
    void beginsNothingNewAfterOneThatDidNotGo() {
        assertThat(new Lanes(1, threads).all(NINE, each -> done.add(each) && each < 4))
                .isFalse();
        assertThat(done).containsExactly(1, 2, 3, 4);
    }

    @Test
    void tellsWhatItFailedWithWhenNobodyWorksAnyMore() {
        CyclicBarrier three = new CyclicBarrier(3);

        assertThatThrownBy(() -> new Lanes(3, threads).all(NINE, each -> {
                    meet(three);
                    done.add(each);
                    throw new IllegalStateException("site is away");
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(2));
        assertThat(done).hasSize(3);
    }

    @Test
    void waitsForTheOthersEvenIfItsOwnLaneBreaks() {
        CyclicBarrier two = new CyclicBarrier(2);
        Thread caller = Thread.currentThread();

        assertThatThrownBy(() -> new Lanes(2, threads).all(NINE.subList(0, 2), each -> {
                    meet(two);
                    if (Thread.currentThread().equals(caller)) {
                        throw new AssertionError("broken");
                    }
                    LockSupport.parkNanos(200_000_000);
                    return done.add(each);
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(done).hasSize(1);
    }

    private static boolean meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
            return true;
        } catch (Exception e) {
            throw new IllegalStateException("nobody else works", e);
        }
    }
}
