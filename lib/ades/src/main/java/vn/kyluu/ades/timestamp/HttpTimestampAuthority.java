package vn.kyluu.ades.timestamp;

import java.net.URI;
import java.time.Duration;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.responder.Responder;
import vn.kyluu.ades.responder.ResponderFailure;

/** A timestamp authority reached over HTTP (RFC 3161, clause 3.4). Thread-safe; asks once, never retries by itself. */
public final class HttpTimestampAuthority implements TimestampAuthority {
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final URI address;
    private final Responder responder;

    /**
     * Connects to nobody yet.
     *
     * @param address http or https
     * @param timeout for one stamp from connecting to the last byte
     */
    public HttpTimestampAuthority(URI address, Duration timeout) {
        this.address = address;
        this.responder = new Responder(timeout, LONGEST_ANSWER);
    }

    @Override
    public TimestampToken stamp(Digest imprint) {
        TimestampQuery query = TimestampQuery.about(imprint);
        try {
            return query.check(responder.post(address, "application/timestamp-query", query.der()));
        } catch (ResponderFailure e) {
            throw new TimestampOutage("the timestamp authority is silent", e.retryHelps(), e);
        }
    }
}
