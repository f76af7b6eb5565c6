package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.signing.store.row.ReplyRow;
import vn.kyluu.signing.transaction.Claim;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.Replies;
import vn.kyluu.signing.transaction.Reply;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Replies in {@code reply}. */
public final class JpaReplies implements Replies {
    /** Longer than any request takes: whoever claimed the key before that has crashed. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final UnitOfWork units;
    private final Supplier<EntityManager> manager;

    public JpaReplies(UnitOfWork units, Supplier<EntityManager> manager) {
        this.units = units;
        this.manager = manager;
    }

    @Override
    public Claim claim(String caller, String key, Digest request, Instant now) {
        ReplyRow.Key id = new ReplyRow.Key(caller, key);
        try {
            return units.call(() -> {
                Optional<ReplyRow> known = find(id);
                if (known.isPresent()) {
                    return answer(known.get(), request, now);
                }
                manager.get().persist(new ReplyRow(id, request, now));
                return new Claim.Fresh();
            });
        } catch (Collision claimedMeanwhile) {
            return units.call(() -> find(id).<Claim>map(row -> row.to(request)).orElseGet(Claim.Pending::new));
        }
    }

    private static Claim answer(ReplyRow row, Digest request, Instant now) {
        Claim claim = row.to(request);
        if (claim instanceof Claim.Pending && row.claimedAt().plus(ABANDONED).isBefore(now)) {
            row.claimAgain(now);
            return new Claim.Fresh();
        }
        return claim;
    }

    @Override
    public void answer(String caller, String key, Reply reply) {
        units.run(() -> find(new ReplyRow.Key(caller, key)).orElseThrow().answer(reply));
    }

    @Override
    public void release(String caller, String key) {
        units.run(() -> find(new ReplyRow.Key(caller, key)).ifPresent(manager.get()::remove));
    }

    @Override
    public int purge(Instant before) {
        return units.call(() -> manager.get()
                .createQuery("delete from ReplyRow r where r.claimedAt < :before")
                .setParameter("before", before)
                .executeUpdate());
    }

    private Optional<ReplyRow> find(ReplyRow.Key id) {
        return Optional.ofNullable(manager.get().find(ReplyRow.class, id));
    }
}
