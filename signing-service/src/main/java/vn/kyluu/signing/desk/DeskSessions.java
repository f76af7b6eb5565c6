package vn.kyluu.signing.desk;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;

/** The sessions. Called inside a unit of work. */
public interface DeskSessions {
    void add(DeskSession session);

    Optional<DeskSession> find(Digest id);

    /** Keeps that the person did something. */
    void used(Digest id, Instant at);

    /** Of all who ask for a session whose time of renewal has come, lets one renew it: puts that time off and says so. */
    boolean claimRenewal(Digest id, Instant now, Instant until);

    /** Keeps new tokens. */
    void renewed(Digest id, Octets sealed, Instant renewAt);

    /** Ends one; one that is not there is ended. */
    void remove(Digest id);

    /** Removes those that nobody used since that moment or that should have ended before the other; tells how many. */
    int purge(Instant usedBefore, Instant endedBefore);
}
