package vn.kyluu.archive.work;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;

/** Remembers by idempotency key what was answered. Each method is a unit of work of its own. */
public interface Replies {
    /** Claims a key for a request; of two claims at once exactly one is {@link Claim#FRESH}. */
    Claimed claim(String caller, String key, Digest request, Instant now);

    /** Stores the answer to a claimed key. */
    void answer(String caller, String key, Reply reply);

    /** Gives a claimed key back, because the work was refused or failed. */
    void release(String caller, String key);

    /** How a claim went. */
    enum Claim {
        /** Nobody has used the key before. */
        FRESH,
        /** The same request was answered before. */
        ANSWERED,
        /** The same request is being worked on. */
        PENDING,
        /** The key was used for another request. */
        DIFFERENT
    }

    /**
     * How a claim went.
     *
     * @param reply what was answered, if it was
     */
    record Claimed(Claim claim, Optional<Reply> reply) {}

    /**
     * What a request was answered.
     *
     * @param status HTTP status code
     * @param location of what was created
     * @param body JSON text
     */
    record Reply(int status, String location, String body) {}
}
