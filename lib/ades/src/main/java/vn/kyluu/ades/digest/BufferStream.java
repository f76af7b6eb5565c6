package vn.kyluu.ades.digest;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads a buffer to its end. */
final class BufferStream extends InputStream {
    private final ByteBuffer rest;

    BufferStream(ByteBuffer rest) {
        this.rest = rest;
    }

    @Override
    public int read() {
        return rest.hasRemaining() ? rest.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = Math.min(length, rest.remaining());
        rest.get(into, offset, count);
        return count == 0 ? -1 : count;
    }

    @Override
    public long skip(long wanted) {
        int count = (int) Math.max(0, Math.min(wanted, rest.remaining()));
        rest.position(rest.position() + count);
        return count;
    }

    @Override
    public int available() {
        return rest.remaining();
    }
}
