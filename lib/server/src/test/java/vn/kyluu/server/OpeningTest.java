package vn.kyluu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.apache.catalina.core.StandardContext;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private final Opening opening = new Opening();

    @Test
    void isNotOverBeforeTheServerHasBegun() {
        assertThat(opening.isOver()).isFalse();
    }

    @Test
    void isNotOverWhileTheServerHasOneMoreThingToDo() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch lastStep = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread server = new Thread(() -> {
            StandardContext.start(() -> {
                opening.begin();
                begun.countDown();
                await(lastStep);
            });
            left.countDown();
            await(done);
        });
        server.start();

        begun.await();
        assertThat(opening.isOver()).isFalse();
        lastStep.countDown();
        left.await();
        assertThat(opening.isOver()).isTrue();
        done.countDown();
        server.join();
    }

    @Test
    void staysOverWhenTheServersThreadHasEndedOrDoesSomethingElse() throws InterruptedException {
        Thread server = new Thread(() -> StandardContext.start(opening::begin));
        server.start();
        server.join();

        assertThat(opening.isOver()).isTrue();
        StandardContext.start(() -> assertThat(opening.isOver()).isTrue());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
