package vn.kyluu.workstation;

import java.io.InputStream;
import java.util.concurrent.BlockingQueue;

/** Gives what is typed, octet by octet, and waits for more. */
final class Keyboard extends InputStream {
    private final BlockingQueue<Integer> typed;

    Keyboard(BlockingQueue<Integer> typed) {
        this.typed = typed;
    }

    @Override
    public int read() {
        try {
            return typed.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public int read(byte[] octets, int offset, int length) {
        int next = read();
        if (next < 0) {
            return -1;
        }
        octets[offset] = (byte) next;
        return 1;
    }
}
