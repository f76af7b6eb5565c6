package vn.kyluu.archive.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.archive.work.Replies;

/** Replies in the table reply. A claim without an answer whose service died is free again after ten minutes. */
public final class JpaReplies implements Replies {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String CLAIM = """
            insert into archive.reply (caller, key, request_sha256, claimed_at) values (:caller, :key, :request, :now)
            on conflict (caller, key) do nothing
            """;

    private final Database database;

    /** Replies in this database. */
    public JpaReplies(Database database) {
        this.database = database;
    }

    @Override
    public Claimed claim(String caller, String key, Digest request, Instant now) {
        return database.<Claimed>carryOut(() -> {
            purge(now);
            int fresh = database.here()
                    .createNativeQuery(CLAIM)
                    .setParameter("caller", caller)
                    .setParameter("key", key)
                    .setParameter("request", request.hex())
                    .setParameter("now", now)
                    .executeUpdate();
            return fresh == 1 ? new Claimed(Claim.FRESH, Optional.empty()) : known(caller, key, request);
        });
    }

    private void purge(Instant now) {
        database.here()
                .createNativeQuery("delete from archive.reply where claimed_at < :old"
                        + " or (status is null and claimed_at < :forgotten)")
                .setParameter("old", now.minus(KEPT))
                .setParameter("forgotten", now.minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }

    private Claimed known(String caller, String key, Digest request) {
        Object[] row = (Object[]) database.here()
                .createNativeQuery(
                        "select request_sha256, status, location, body from archive.reply"
                                + " where caller = :caller and key = :key",
                        Object[].class)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getSingleResult();
        if (!request.hex().equals(row[0])) {
            return new Claimed(Claim.DIFFERENT, Optional.empty());
        }
        return row[1] == null
                ? new Claimed(Claim.PENDING, Optional.empty())
                : new Claimed(
                        Claim.ANSWERED,
                        Optional.of(new Reply(((Number) row[1]).intValue(), (String) row[2], (String) row[3])));
    }

    @Override
    public void answer(String caller, String key, Reply reply) {
        database.carryOut(() -> database.here()
                .createNativeQuery("update archive.reply set status = :status, location = :location, body = :body"
                        + " where caller = :caller and key = :key")
                .setParameter("status", reply.status())
                .setParameter("location", reply.location())
                .setParameter("body", reply.body())
                .setParameter("caller", caller)
                .setParameter("key", key)
                .executeUpdate());
    }

    @Override
    public void release(String caller, String key) {
        database.carryOut(() -> database.here()
                .createNativeQuery("delete from archive.reply where caller = :caller and key = :key and status is null")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .executeUpdate());
    }
}
