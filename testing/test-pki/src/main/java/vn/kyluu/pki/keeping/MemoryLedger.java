package vn.kyluu.pki.keeping;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.pki.authority.Ledger;

/** Remembers as long as the process lives. */
public final class MemoryLedger implements Ledger {
    private final Set<BigInteger> issued = ConcurrentHashMap.newKeySet();
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();

    @Override
    public void issued(X509Certificate certificate) {
        issued.add(certificate.getSerialNumber());
    }

    @Override
    public boolean knows(BigInteger serialNumber) {
        return issued.contains(serialNumber);
    }

    @Override
    public void revoke(BigInteger serialNumber, Instant at) {
        revoked.put(serialNumber, at);
    }

    @Override
    public Optional<Instant> revokedAt(BigInteger serialNumber) {
        return Optional.ofNullable(revoked.get(serialNumber));
    }

    @Override
    public Map<BigInteger, Instant> revocations() {
        return Map.copyOf(revoked);
    }
}
