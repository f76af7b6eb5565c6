package vn.kyluu.archive.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts a body while it comes in and stops it at the limit (R3). */
@Provider
@Priority(Priorities.ENTITY_CODER)
@ApplicationScoped
public class BodyLimit implements ContainerRequestFilter {
    private static final long MULTIPART_FRAME = 16_384;
    // holds, disposals and the like are read whole
    private static final long ORDERS = 1 << 20;

    @Inject
    ServiceLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        long allowed = allowed(request.getUriInfo().getPath());
        if (request.getLength() > allowed + MULTIPART_FRAME) {
            throw new BodyTooLarge(allowed);
        }
        request.setEntityStream(new Counted(request.getEntityStream(), allowed));
    }

    private long allowed(String path) {
        if (path.contains("verifications")) {
            return limits.verificationBytes();
        }
        return path.contains("deposits") ? limits.depositBytes() : ORDERS;
    }

    /** Fails as soon as more came than is allowed; a client that breaks off is told from a disk of ours that fails. */
    private static final class Counted extends FilterInputStream {
        private final long allowed;
        private long seen;

        Counted(InputStream in, long allowed) {
            super(in);
            this.allowed = allowed;
        }

        @Override
        public int read() {
            int one = asked(super::read);
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read = asked(() -> super.read(buffer, offset, length));
            count(Math.max(0, read));
            return read;
        }

        private static int asked(Reading reading) {
            try {
                return reading.read();
            } catch (IOException e) {
                throw new BadRequestException(e);
            }
        }

        private void count(int more) {
            seen += more;
            if (seen > allowed + MULTIPART_FRAME) {
                throw new BodyTooLarge(allowed);
            }
        }
    }

    private interface Reading {
        int read() throws IOException;
    }

    /** More bytes came than are allowed. */
    static final class BodyTooLarge extends RuntimeException {
        private final long limit;

        BodyTooLarge(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }
}
