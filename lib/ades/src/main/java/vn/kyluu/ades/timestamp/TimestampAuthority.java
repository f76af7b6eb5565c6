package vn.kyluu.ades.timestamp;

import vn.kyluu.ades.digest.Digest;

/** Somebody trusted for time. Safe for use by many threads. */
public interface TimestampAuthority {
    /**
     * Has the fingerprint stamped with the present time.
     *
     * @throws TimestampOutage if no usable answer comes
     */
    TimestampToken stamp(Digest imprint);
}
