package vn.kyluu.pki.authority;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What an authority remembers: whom it issued certificates to and which of them it took back. */
public interface Ledger {
    void issued(X509Certificate certificate);

    boolean knows(BigInteger serialNumber);

    /** Takes a certificate back from an instant on; a second call moves the instant. */
    void revoke(BigInteger serialNumber, Instant at);

    Optional<Instant> revokedAt(BigInteger serialNumber);

    /** All revocations, whether they count already or not yet. */
    Map<BigInteger, Instant> revocations();
}
