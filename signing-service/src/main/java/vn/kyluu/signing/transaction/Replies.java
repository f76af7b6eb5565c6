package vn.kyluu.signing.transaction;

import java.time.Instant;
import vn.kyluu.ades.digest.Digest;

/** Remembers by idempotency key what was answered. Each method is a unit of work of its own. */
public interface Replies {
    /** Claims a key for a request; two claims at once give exactly one {@link Claim.Fresh} or {@link Claim.Abandoned}. */
    Claim claim(String caller, String key, Digest request, Instant now);

    /** Stores the answer to a claimed key. */
    void answer(String caller, String key, Reply reply);

    /** Forgets the answers to keys that were claimed before that moment; tells how many. */
    int purge(Instant before);

    /** Gives a claimed key back, because the work was refused. */
    void release(String caller, String key);

    /** Gives a claimed key up, because the work failed in a way that does not tell what is done: the next claim is abandoned. */
    void abandon(String caller, String key, Instant now);
}
