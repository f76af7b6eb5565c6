package vn.kyluu.signing.document;

import java.time.Instant;

/**
 * How a document was taken back.
 *
 * @param by staff code
 * @param reason in words, 1 to 500 characters
 */
public record Withdrawal(Instant at, String by, String reason) {}
