package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
    /**
     * Longer than a signature takes: whoever claimed the key before that has crashed. Something slower, such as a large closing, may
     * be worked on twice then, and the rows' versions let one of the two win.
     */
    private static final Duration ABANDONED = Duration.ofSeconds(60);

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
                Optional<ReplyRow> known = locked(id);
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
        if (claim instanceof Claim.Pending && !row.claimedAt().plus(ABANDONED).isAfter(now)) {
            row.claimAgain(now);
            return new Claim.Abandoned();
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
    public void abandon(String caller, String key, Instant now) {
        units.run(() -> find(new ReplyRow.Key(caller, key)).ifPresent(row -> row.claimAgain(now.minus(ABANDONED))));
    }

    @Override
    public int purge(Instant before) {
        return units.call(() -> manager.get()
                .createQuery("delete from ReplyRow r where r.claimedAt < :before")
                .setParameter("before", before)
                .executeUpdate());
    }

    /** So that of two who find a key abandoned only one takes it over. */
    private Optional<ReplyRow> locked(ReplyRow.Key id) {
        return Optional.ofNullable(manager.get().find(ReplyRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<ReplyRow> find(ReplyRow.Key id) {
        return Optional.ofNullable(manager.get().find(ReplyRow.class, id));
    }
}
