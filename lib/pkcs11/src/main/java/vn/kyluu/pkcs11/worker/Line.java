package vn.kyluu.pkcs11.worker;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One connection; carries one message at a time, by turns, the owner's first. Not thread-safe, except for closing.
 *
 * <p>A message goes through the line's seat in shared memory if it has one and the message is neither confidential nor too long, behind its
 * length through the socket otherwise. Who sleeps is woken by an octet through the socket, where it also learns that the other
 * process ended.
 */
final class Line implements AutoCloseable {
    private static final int LONGEST = 64 << 20;
    private static final long LEAST_AWAKE = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long LONGEST_AWAKE = TimeUnit.MILLISECONDS.toNanos(1);
    /** A worker stays awake so long after an answer: longer than its owner takes to wake and to ask again. */
    private static final long LINGER = TimeUnit.MICROSECONDS.toNanos(200);

    private final SocketChannel channel;
    private final @Nullable Seat seat;
    private final Seat.Side side;
    private final Cores cores;
    private final Vigil vigil;
    private final ByteBuffer octet = ByteBuffer.allocateDirect(1);
    private ByteBuffer buffer = ByteBuffer.allocateDirect(4096);
    private int turn;
    private long usual;
    private volatile long deadline = Long.MAX_VALUE;

    private Line(SocketChannel channel, @Nullable Seat seat, Seat.Side side, Cores cores) {
        this.channel = channel;
        this.seat = seat;
        this.side = side;
        this.cores = cores;
        this.vigil = new Vigil(cores);
    }

    /** The owner's end; the number tells the worker which seat it means. */
    static Line to(Path socket, Board board, int number, Cores cores) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            Line line = new Line(channel, board.seat(number).orElse(null), Seat.Side.OWNER, cores);
            line.write(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
            return line;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The worker's end. */
    static Line from(SocketChannel channel, Board board, Cores cores) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);
        read(channel, number);
        return new Line(channel, board.seat(number.getInt(0)).orElse(null), Seat.Side.WORKER, cores);
    }

    /** The owner's part: asks and waits for the answer. */
    byte[] ask(byte[] question, boolean confidential) throws IOException {
        cores.enter();
        try {
            long begun = System.nanoTime();
            say(question, confidential);
            // whoever is usually slow is waited for asleep
            byte[] answer = hear(usual > LONGEST_AWAKE ? 0 : 2 * usual + LEAST_AWAKE);
            usual += (System.nanoTime() - begun - usual) / 4;
            return answer;
        } finally {
            cores.leave();
        }
    }

    /** The worker's part: answers until the line is cut. */
    void serve(UnaryOperator<byte[]> answers) throws IOException {
        cores.enter();
        try {
            while (true) {
                byte[] question = hear(LINGER);
                say(answers.apply(question), false);
            }
        } finally {
            cores.leave();
        }
    }

    /** Sends; what is confidential never lies in shared memory, and is erased here. */
    private void say(byte[] message, boolean confidential) throws IOException {
        turn++;
        if (seat == null) {
            send(message);
            return;
        }
        boolean here = !confidential && Seat.hasRoomFor(message);
        if (here) {
            seat.put(message);
        } else {
            seat.putElsewhere();
        }
        seat.turn(turn);
        if (seat.wake(side.other())) {
            write(octet.clear());
        }
        if (!here) {
            send(message);
        }
    }

    /** Waits for the other side's message, awake for this long at most. */
    private byte[] hear(long nanosAwake) throws IOException {
        turn++;
        if (seat == null) {
            return receive();
        }
        if (!vigil.sees(seat, turn, nanosAwake)) {
            sleep(seat);
        }
        return seat.isElsewhere() ? receive() : seat.get();
    }

    /**
     * Sleeps until it is this side's turn. A wake may be an old one: who gave the turn before may be stopped until now between
     * giving it and looking whether anybody sleeps.
     */
    private void sleep(Seat own) throws IOException {
        while (true) {
            own.sleep(side);
            // the other side may have looked before we slept
            if (own.isTurn(turn) && own.wake(side)) {
                return;
            }
            awaitWake();
            if (own.isTurn(turn)) {
                return;
            }
        }
    }

    private void awaitWake() throws IOException {
        if (side == Seat.Side.OWNER) {
            read(channel, octet.clear());
            return;
        }
        // an idle worker needs no core
        cores.leave();
        try {
            read(channel, octet.clear());
        } finally {
            cores.enter();
        }
    }

    private void send(byte[] message) throws IOException {
        if (buffer.capacity() < message.length + Integer.BYTES) {
            buffer = ByteBuffer.allocateDirect(message.length + Integer.BYTES);
        }
        buffer.clear();
        buffer.putInt(message.length).put(message).flip();
        write(buffer);
        // a PIN may have passed through
        buffer.clear();
        for (int i = 0; i < message.length + Integer.BYTES; i++) {
            buffer.put(i, (byte) 0);
        }
    }

    private byte[] receive() throws IOException {
        buffer.clear();
        fill(Integer.BYTES);
        int length = buffer.getInt(0);
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message of " + length + " octets");
        }
        byte[] message = new byte[length];
        int have = Math.min(length, buffer.position() - Integer.BYTES);
        buffer.get(Integer.BYTES, message, 0, have);
        for (int i = 0; i < buffer.position(); i++) {
            buffer.put(i, (byte) 0);
        }
        read(channel, ByteBuffer.wrap(message, have, length - have));
        return message;
    }

    private void fill(int least) throws IOException {
        while (buffer.position() < least) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the line was cut");
            }
        }
    }

    private void write(ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) {
            channel.write(octets);
        }
    }

    private static void read(SocketChannel channel, ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) {
            if (channel.read(octets) < 0) {
                throw new EOFException("the line was cut");
            }
        }
    }

    void expectBy(long nanoTime) {
        deadline = nanoTime;
    }

    boolean isOverdue(long nanoTime) {
        return deadline != Long.MAX_VALUE && nanoTime - deadline > 0;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(Line.class.getName()).log(System.Logger.Level.DEBUG, "closing a line", e);
        }
    }
}
