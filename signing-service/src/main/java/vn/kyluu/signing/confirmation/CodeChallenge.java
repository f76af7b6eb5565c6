package vn.kyluu.signing.confirmation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;

/**
 * A code that waits to be told back (R4).
 *
 * @param sha256 of the document's bytes when it was issued
 * @param sentTo where to, made unreadable but for its end
 * @param hash Argon2id in PHC string format
 * @param tries how often somebody tried, 0 to {@value #TRIES}
 * @param endedAt when it was used, or a newer one took its place
 */
public record CodeChallenge(
        UUID id,
        UUID documentId,
        Digest sha256,
        Confirmant confirmant,
        String sentTo,
        String hash,
        Instant issuedAt,
        Instant expiresAt,
        int tries,
        Optional<Instant> endedAt) {
    /** So many tries, right or wrong. */
    public static final int TRIES = 5;

    CodeChallenge tried() {
        return with(tries + 1, endedAt);
    }

    CodeChallenge ended(Instant at) {
        return with(tries, Optional.of(at));
    }

    private CodeChallenge with(int count, Optional<Instant> end) {
        return new CodeChallenge(id, documentId, sha256, confirmant, sentTo, hash, issuedAt, expiresAt, count, end);
    }

    /** Without the hash, and without who it is. */
    @Override
    public String toString() {
        return "CodeChallenge[" + id + "]";
    }
}
