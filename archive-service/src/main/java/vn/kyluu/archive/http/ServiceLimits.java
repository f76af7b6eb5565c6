package vn.kyluu.archive.http;

import java.time.ZoneId;

/**
 * What the interface allows.
 *
 * @param documentBytes greatest size of one deposited document
 * @param depositBytes greatest size of a whole deposit
 * @param verificationBytes greatest size of a file to be verified
 * @param verificationsPerMinute public calls per client address
 * @param zone the facility's
 */
public record ServiceLimits(
        long documentBytes, long depositBytes, long verificationBytes, int verificationsPerMinute, ZoneId zone) {}
