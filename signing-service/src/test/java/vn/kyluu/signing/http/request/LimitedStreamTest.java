package vn.kyluu.signing.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.http.problem.RequestRefusal;

class LimitedStreamTest {
    private static final BodyLimit LIMIT = new BodyLimit(1_000);

    /** Endless, and knows how much was taken of it. */
    private static final class Spring extends InputStream {
        private long drawn;

        @Override
        public int read() {
            drawn++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            drawn += length;
            return length;
        }
    }

    @Test
    void stopsWhileTheBodyStillStreams() {
        Spring spring = new Spring();

        assertThatThrownBy(() -> new LimitedStream(spring, LIMIT).readAllBytes())
                .isInstanceOfSatisfying(RequestRefusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(RequestRefusal.Reason.TOO_LARGE);
                    assertThat(refusal.details()).containsEntry("limitBytes", 1_000L);
                });
        assertThat(spring.drawn).isLessThan(LIMIT.bodyBytes() + 32 * 1024);
    }

    @Test
    void countsSingleAndSkippedBytesToo() {
        assertThatThrownBy(() -> {
                    LimitedStream stream = new LimitedStream(new Spring(), LIMIT);
                    stream.skip(LIMIT.bodyBytes() - 1);
                    stream.read();
                    stream.read();
                })
                .isInstanceOf(RequestRefusal.class);
    }

    @Test
    void letsABodyOfExactlyTheLimitPass() throws IOException {
        LimitedStream stream = new LimitedStream(new Spring(), LIMIT);

        assertThat(stream.readNBytes((int) LIMIT.bodyBytes())).hasSize((int) LIMIT.bodyBytes());
    }
}
