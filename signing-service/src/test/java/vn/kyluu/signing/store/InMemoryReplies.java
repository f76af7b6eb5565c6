package vn.kyluu.signing.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.signing.transaction.Claim;
import vn.kyluu.signing.transaction.Replies;
import vn.kyluu.signing.transaction.Reply;

final class InMemoryReplies implements Replies {
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final InMemoryUnitOfWork units;
    private final Map<String, Entry> kept;

    InMemoryReplies(InMemoryUnitOfWork units) {
        this.units = units;
        this.kept = units.map();
    }

    @Override
    public Claim claim(String caller, String key, Digest request, Instant now) {
        return units.call(() -> {
            Entry known = kept.get(caller + " " + key);
            if (known != null && !known.request.equals(request)) {
                return new Claim.Different();
            }
            if (known != null && known.reply.isPresent()) {
                return new Claim.Answered(known.reply.get());
            }
            if (known != null && known.at.plus(ABANDONED).isAfter(now)) {
                return new Claim.Pending();
            }
            kept.put(caller + " " + key, new Entry(request, now, Optional.empty()));
            return known == null ? new Claim.Fresh() : new Claim.Abandoned();
        });
    }

    @Override
    public void answer(String caller, String key, Reply reply) {
        units.run(() -> kept.computeIfPresent(
                caller + " " + key, (id, entry) -> new Entry(entry.request, entry.at, Optional.of(reply))));
    }

    @Override
    public void abandon(String caller, String key, Instant now) {
        units.run(() -> kept.computeIfPresent(
                caller + " " + key, (id, entry) -> new Entry(entry.request, now.minus(ABANDONED), entry.reply)));
    }

    @Override
    public int purge(Instant before) {
        return units.call(() -> {
            int had = kept.size();
            kept.values().removeIf(each -> each.at.isBefore(before));
            return had - kept.size();
        });
    }

    @Override
    public void release(String caller, String key) {
        units.run(() -> kept.remove(caller + " " + key));
    }

    private record Entry(Digest request, Instant at, Optional<Reply> reply) {}
}
