package vn.kyluu.signing.document;

import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;

/** Bytes under their SHA-256. Called inside a unit of work. */
public interface Contents {
    /** Keeps the bytes; the same bytes twice are kept once. */
    Stored put(Octets bytes);

    /**
     * The bytes of that digest, compared with it before they are handed out.
     *
     * @throws IllegalStateException if they are not there, or are not what they were
     */
    Octets get(Digest sha256);
}
