package vn.kyluu.pki.authority;

import java.time.Instant;

/** First and last second in which a certificate may be used. */
public record Validity(Instant notBefore, Instant notAfter) {
    public Validity {
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("a certificate must begin before it ends");
        }
    }
}
