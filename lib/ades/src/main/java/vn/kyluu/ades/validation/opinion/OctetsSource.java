package vn.kyluu.ades.validation.opinion;

import com.itextpdf.io.source.IRandomAccessSource;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import vn.kyluu.ades.digest.Octets;

/** Our bytes up to a place, for the other library; reading ends when the thread is interrupted. */
final class OctetsSource implements IRandomAccessSource {
    private final Octets held;
    private final ByteBuffer bytes;

    OctetsSource(Octets octets, int end) {
        // a file goes when its octets go
        this.held = octets;
        this.bytes = octets.asByteBuffer().limit(end);
    }

    @Override
    public int get(long position) throws InterruptedIOException {
        mind();
        return position < bytes.limit() ? bytes.get(Math.toIntExact(position)) & 0xFF : -1;
    }

    @Override
    public int get(long position, byte[] into, int from, int most) throws InterruptedIOException {
        mind();
        if (position >= bytes.limit()) {
            return -1;
        }
        int count = (int) Math.min(most, bytes.limit() - position);
        bytes.get(Math.toIntExact(position), into, from, count);
        return count;
    }

    private static void mind() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the deadline is over");
        }
    }

    @Override
    public long length() {
        return bytes.limit();
    }

    @Override
    public void close() {
        assert bytes.limit() <= held.size();
    }
}
