package vn.kyluu.ades.revision;

import com.itextpdf.io.source.IRandomAccessSource;
import java.nio.ByteBuffer;
import vn.kyluu.ades.digest.Octets;

/** A PDF where iText reads it, without a copy in memory. Nothing to close. Thread-safe. */
public final class PdfSource implements IRandomAccessSource {
    private final ByteBuffer bytes;

    /** Of these bytes. */
    public PdfSource(Octets pdf) {
        this.bytes = pdf.asByteBuffer();
    }

    @Override
    public int get(long position) {
        return position < bytes.limit() ? bytes.get((int) position) & 0xFF : -1;
    }

    @Override
    public int get(long position, byte[] into, int offset, int length) {
        if (position >= bytes.limit()) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.limit() - position);
        bytes.get((int) position, into, offset, count);
        return count;
    }

    @Override
    public long length() {
        return bytes.limit();
    }

    @Override
    public void close() {}
}
