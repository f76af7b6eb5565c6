package vn.kyluu.ades.validation.opinion;

import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.io.source.ThreadSafeRandomAccessSource;
import java.io.InterruptedIOException;

/**
 * Bytes up to a place, for the other library; reading ends when the thread is interrupted.
 *
 * <p>The library reads byte by byte, and puts a lock around every source that is not of this kind. Bytes that never change need none;
 * it and a buffer beneath took four fifths of an opinion's time.
 */
final class OctetsSource extends ThreadSafeRandomAccessSource {
    private final byte[] bytes;
    private final int end;

    /** The bytes are not copied. */
    OctetsSource(byte[] bytes, int end) {
        super(new RandomAccessSourceFactory().createSource(bytes));
        this.bytes = bytes;
        this.end = end;
    }

    @Override
    public int get(long position) throws InterruptedIOException {
        mind();
        return position < end ? bytes[(int) position] & 0xFF : -1;
    }

    @Override
    public int get(long position, byte[] into, int from, int most) throws InterruptedIOException {
        mind();
        if (position >= end) {
            return -1;
        }
        int count = (int) Math.min(most, end - position);
        System.arraycopy(bytes, (int) position, into, from, count);
        return count;
    }

    private static void mind() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the deadline is over");
        }
    }

    @Override
    public long length() {
        return end;
    }

    @Override
    public void close() {
        // the same bytes are opened anew for every revision
    }
}
