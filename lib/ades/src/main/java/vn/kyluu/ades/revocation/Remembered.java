package vn.kyluu.ades.revocation;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.ades.certificate.RevocationMemory;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** What authorities said lately. What is on hold may come back and is asked anew. Thread-safe. */
final class Remembered {
    private static final int MOST = 10_000;
    private static final Duration REVOKED = Duration.ofHours(1);
    private static final String ON_HOLD = "certificateHold";

    private record Known(RevocationAnswer answer, Instant until) {}

    private final RevocationMemory memory;
    private final Map<Digest, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Known> eldest) {
            return size() > MOST;
        }
    };

    private final Map<URI, Instant> silent = new ConcurrentHashMap<>();

    Remembered(RevocationMemory memory) {
        this.memory = memory;
    }

    Optional<RevocationAnswer> about(X509Certificate certificate, Instant now) {
        Digest key = key(certificate);
        synchronized (known) {
            return Optional.ofNullable(known.get(key))
                    .filter(each -> now.isBefore(each.until()))
                    .map(Known::answer);
        }
    }

    RevocationAnswer keep(X509Certificate certificate, RevocationAnswer answer, Instant now) {
        Instant until = until(answer, good(certificate), now);
        if (until.isAfter(now)) {
            Digest key = key(certificate);
            synchronized (known) {
                known.put(key, new Known(answer, until));
            }
        }
        return answer;
    }

    /** Whether the machine did not answer a moment ago. */
    boolean isSilent(URI address, Instant now) {
        return now.isBefore(silent.getOrDefault(address, Instant.MIN));
    }

    void silent(URI address, Instant now) {
        if (!memory.silence().isZero() && silent.size() < MOST) {
            silent.put(address, now.plus(memory.silence()));
        }
    }

    /** A certificate that may sign certificates changes its state once in years, a person's within a day. */
    private Duration good(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0 ? memory.authorities() : memory.good();
    }

    private static Instant until(RevocationAnswer answer, Duration good, Instant now) {
        if (answer instanceof RevocationAnswer.Good said) {
            Instant longest = now.plus(good);
            Instant own = longest.isAfter(now) ? NextUpdate.of(said.proof()).orElse(longest) : now;
            return own.isBefore(longest) ? own : longest;
        }
        boolean isKept = answer instanceof RevocationAnswer.Revoked revoked
                && !revoked.reason().equals(ON_HOLD);
        return isKept && !good.isZero() ? now.plus(REVOKED) : now;
    }

    private static Digest key(X509Certificate certificate) {
        try {
            return Octets.of(certificate.getEncoded()).digest(DigestAlgorithm.SHA256);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has DER", e);
        }
    }
}
