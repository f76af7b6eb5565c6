package vn.kyluu.benchmarks.storage;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import vn.kyluu.faulty.Dice;

/** A line to a store over HTTP/1.1 that tells some requests to slow down, and leaves some without an answer (R2). */
final class FaultyLine implements AutoCloseable {
    private static final byte[] SLOW_DOWN =
            "<?xml version=\"1.0\"?><Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int HUNDRED = 100;
    final LongAdder requests = new LongAdder();
    final LongAdder slowed = new LongAdder();
    final LongAdder unanswered = new LongAdder();
    private final ServerSocket door;
    private final int store;
    private final Dice dice;
    private final Watcher watcher;
    private volatile int share;

    /** Told of every request in the line's own thread, which may be held up. */
    interface Watcher {
        /** It has been asked, and the store has not heard it yet; false cuts the line. */
        boolean asked(Message request);

        /** The store has answered, and nobody has heard it yet; false cuts the line. */
        boolean answered(Message request);
    }

    private static final Watcher NOBODY = new Watcher() {
        @Override
        public boolean asked(Message request) {
            return true;
        }

        @Override
        public boolean answered(Message request) {
            return true;
        }
    };

    /** What becomes of one request. */
    private enum Fate {
        ANSWERED,
        SLOWED,
        LOST_BEFORE,
        LOST_AFTER
    }

    FaultyLine(int store, long seed) {
        this(store, seed, NOBODY);
    }

    FaultyLine(int store, long seed, Watcher watcher) {
        this.store = store;
        this.watcher = watcher;
        this.dice = new Dice(seed);
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** From now on so many of a hundred requests fare badly: half of them slowed, a quarter lost before, a quarter lost after the deed. */
    void trouble(int ofHundred) {
        share = ofHundred;
    }

    private Fate next() {
        requests.increment();
        int drawn;
        synchronized (dice) {
            drawn = dice.below(HUNDRED * 4);
        }
        if (drawn >= share * 4) {
            return Fate.ANSWERED;
        }
        if (drawn < share * 2) {
            slowed.increment();
            return Fate.SLOWED;
        }
        unanswered.increment();
        return drawn < share * 3 ? Fate.LOST_BEFORE : Fate.LOST_AFTER;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                near.setTcpNoDelay(true);
                run(() -> serve(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket near) {
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), store)) {
            far.setTcpNoDelay(true);
            InputStream asks = new BufferedInputStream(near.getInputStream());
            InputStream answers = new BufferedInputStream(far.getInputStream());
            for (Message request = Message.read(asks); request != null; request = Message.read(asks)) {
                if (!watcher.asked(request)) {
                    return;
                }
                Fate fate = next();
                boolean reaches = fate == Fate.ANSWERED || fate == Fate.LOST_AFTER;
                request.passOn(asks, reaches ? far.getOutputStream() : OutputStream.nullOutputStream(), false);
                if (fate == Fate.SLOWED) {
                    slowDown(near.getOutputStream(), request.isHead());
                } else if (fate == Fate.LOST_BEFORE) {
                    drain(asks);
                    return;
                } else {
                    Message answer = Message.read(answers);
                    if (answer == null) {
                        return;
                    }
                    if (!watcher.answered(request)) {
                        return;
                    }
                    boolean lost = fate == Fate.LOST_AFTER;
                    answer.passOn(
                            answers, lost ? OutputStream.nullOutputStream() : near.getOutputStream(), request.isHead());
                    if (lost) {
                        drain(asks);
                        return;
                    }
                }
            }
        } catch (IOException cut) {
            // one of the two has hung up, or the store is gone: the other one is told by the end of the line
            return;
        }
    }

    private static void slowDown(OutputStream to, boolean head) throws IOException {
        to.write(("HTTP/1.1 503 Slow Down\r\nContent-Type: application/xml\r\nContent-Length: " + SLOW_DOWN.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        if (!head) {
            to.write(SLOW_DOWN);
        }
        to.flush();
    }

    /** Says nothing until whoever asked loses patience. */
    private static void drain(InputStream asks) throws IOException {
        if (asks.read() >= 0) {
            throw new EOFException("more was asked on a line that is silent");
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "faulty-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
