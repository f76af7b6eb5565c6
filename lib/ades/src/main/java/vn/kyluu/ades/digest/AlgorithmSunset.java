package vn.kyluu.ades.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is strong enough for a new signature, and until when.
 *
 * @param phases by their beginning; at any moment the last one begun counts; at least one
 */
public record AlgorithmSunset(List<Phase> phases) {
    /**
     * From a moment on nothing weaker.
     *
     * @param rsaBits least length of a modulus
     * @param curveBits least length of an elliptic curve's order
     */
    public record Phase(Instant from, int rsaBits, int curveBits, Set<DigestAlgorithm> digests) {
        /** Takes a copy. */
        public Phase {
            digests = Set.copyOf(digests);
        }
    }

    /**
     * RSA from 2048 bits until the end of 2030, from 3072 bits afterwards; curves from 256 bits; SHA-2 (ETSI TS 119 312, clauses 5
     * and 6; NIST SP 800-131A).
     */
    public static final AlgorithmSunset USUAL = new AlgorithmSunset(List.of(
            new Phase(Instant.EPOCH, 2048, 256, Set.of(DigestAlgorithm.values())),
            new Phase(Instant.parse("2031-01-01T00:00:00Z"), 3072, 256, Set.of(DigestAlgorithm.values()))));

    /** Puts the phases in order. */
    public AlgorithmSunset {
        phases = phases.stream().sorted(Comparator.comparing(Phase::from)).toList();
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("no phase at all");
        }
    }

    /** Tells whether a fingerprint of that kind may be signed at that moment. */
    public boolean allows(DigestAlgorithm digest, Instant at) {
        return phases.stream()
                .anyMatch(each -> isNow(each, at) && each.digests().contains(digest));
    }

    /** Tells whether an RSA key of that length may sign at that moment. */
    public boolean allowsRsa(int bits, Instant at) {
        return phases.stream().anyMatch(each -> isNow(each, at) && bits >= each.rsaBits());
    }

    /** Tells whether a key on a curve of that length may sign at that moment. */
    public boolean allowsCurve(int bits, Instant at) {
        return phases.stream().anyMatch(each -> isNow(each, at) && bits >= each.curveBits());
    }

    private boolean isNow(Phase phase, Instant at) {
        return !phase.from().isAfter(at)
                && phases.stream()
                        .noneMatch(later -> later.from().isAfter(phase.from())
                                && !later.from().isAfter(at));
    }
}
