package vn.kyluu.signing.http.idempotency;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.signing.transaction.Claim;
import vn.kyluu.signing.transaction.Replies;
import vn.kyluu.signing.transaction.Reply;

/** Remembers in a map. */
final class InMemoryReplies implements Replies {
    private final Map<String, Digest> requests = new HashMap<>();
    private final Map<String, Reply> replies = new HashMap<>();
    private final Set<String> abandoned = new HashSet<>();

    @Override
    public Claim claim(String caller, String key, Digest request, Instant now) {
        Digest known = requests.putIfAbsent(caller + " " + key, request);
        if (known == null) {
            return new Claim.Fresh();
        }
        if (!known.equals(request)) {
            return new Claim.Different();
        }
        Reply reply = replies.get(caller + " " + key);
        if (reply != null) {
            return new Claim.Answered(reply);
        }
        return abandoned.remove(caller + " " + key) ? new Claim.Abandoned() : new Claim.Pending();
    }

    @Override
    public void answer(String caller, String key, Reply reply) {
        replies.put(caller + " " + key, reply);
    }

    @Override
    public void abandon(String caller, String key, Instant now) {
        abandoned.add(caller + " " + key);
    }

    @Override
    public int purge(Instant before) {
        return 0;
    }

    @Override
    public void release(String caller, String key) {
        requests.remove(caller + " " + key);
    }
}
