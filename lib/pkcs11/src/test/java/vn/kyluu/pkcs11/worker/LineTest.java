package vn.kyluu.pkcs11.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The test plays the worker by hand, octet by octet. */
@Timeout(60)
class LineTest {
    @TempDir
    private Path folder;

    /** Seen once in some hundred runs of all tests: a worker that was stopped between giving the turn and waking cut its line. */
    @Test
    void sleepsOnWhenAWakeOfAnEarlierTurnComesLate() throws Exception {
        Board board = Board.make(folder.resolve("board"));
        Seat seat = board.seat(0).orElseThrow();
        Path socket = folder.resolve("line");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Line owner = Line.to(socket, board, 0, new Cores());
            try (SocketChannel worker = server.accept()) {
                CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> ask(owner, "hỏi"));
                wakeWhenAsleep(seat, worker, answer);
                assertThat(seat.isTurn(1)).isTrue();

                wakeWhenAsleep(seat, worker, answer);
                seat.put("đáp".getBytes(StandardCharsets.UTF_8));
                seat.turn(2);
                if (seat.wake(Seat.Side.OWNER)) {
                    worker.write(ByteBuffer.allocate(1));
                }

                assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("đáp");
            } finally {
                owner.close();
            }
        }
    }

    private static void wakeWhenAsleep(Seat seat, SocketChannel worker, CompletableFuture<String> answer)
            throws IOException {
        while (!seat.wake(Seat.Side.OWNER)) {
            assertThat(answer).as("the owner waits").isNotDone();
            Thread.onSpinWait();
        }
        worker.write(ByteBuffer.allocate(1));
    }

    private static String ask(Line owner, String question) {
        try {
            return new String(owner.ask(question.getBytes(StandardCharsets.UTF_8), false), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
