package vn.kyluu.ades.timestamp;

import java.time.Instant;
import vn.kyluu.ades.digest.Octets;

/**
 * A time stamp.
 *
 * @param der the token: CMS SignedData in DER (RFC 3161, clause 2.4.2)
 * @param time the time it asserts (genTime)
 */
public record TimestampToken(Octets der, Instant time) {}
