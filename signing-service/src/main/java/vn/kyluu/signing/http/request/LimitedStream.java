package vn.kyluu.signing.http.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.kyluu.signing.http.problem.RequestRefusal;

/**
 * Lets at most so many bytes through and refuses the next one. A client that breaks off is refused too, so that any other
 * failure of reading a body is known to be this machine's own. Not thread-safe.
 */
final class LimitedStream extends FilterInputStream {
    private final BodyLimit limit;
    private long passed;

    LimitedStream(InputStream in, BodyLimit limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() {
        int octet = asked(super::read);
        if (octet >= 0) {
            count(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = asked(() -> super.read(buffer, offset, length));
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        // going back would count bytes twice
        return false;
    }

    private interface Reading {
        int read() throws IOException;
    }

    private static int asked(Reading reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw RequestRefusal.malformed("body", e);
        }
    }

    private void count(long more) {
        passed += more;
        if (passed > limit.bodyBytes()) {
            throw RequestRefusal.tooLarge(limit.documentBytes());
        }
    }
}
