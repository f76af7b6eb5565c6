package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.desk.DeskSession;
import vn.kyluu.signing.desk.DeskSessions;
import vn.kyluu.signing.store.row.DeskSessionRow;

/** Sessions in {@code desk_session}. */
public final class JpaDeskSessions implements DeskSessions {
    private final Supplier<EntityManager> manager;

    public JpaDeskSessions(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(DeskSession session) {
        manager.get().persist(new DeskSessionRow(session));
    }

    @Override
    public Optional<DeskSession> find(Digest id) {
        return manager.get()
                .createQuery("select s from DeskSessionRow s where s.id = :id", DeskSessionRow.class)
                .setParameter("id", DeskSessionRow.key(id))
                .getResultStream()
                .findFirst()
                .map(DeskSessionRow::value);
    }

    @Override
    public void used(Digest id, Instant at) {
        update("update DeskSessionRow s set s.usedAt = :at where s.id = :id and s.usedAt < :at", id, at);
    }

    @Override
    public boolean claimRenewal(Digest id, Instant now, Instant until) {
        return manager.get()
                        .createQuery(
                                "update DeskSessionRow s set s.renewAt = :until where s.id = :id and s.renewAt <= :now")
                        .setParameter("until", until)
                        .setParameter("id", DeskSessionRow.key(id))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void renewed(Digest id, Octets sealed, Instant renewAt) {
        manager.get()
                .createQuery("update DeskSessionRow s set s.sealed = :sealed, s.renewAt = :renewAt where s.id = :id")
                .setParameter("sealed", sealed.toByteArray())
                .setParameter("renewAt", renewAt)
                .setParameter("id", DeskSessionRow.key(id))
                .executeUpdate();
    }

    @Override
    public void remove(Digest id) {
        manager.get()
                .createQuery("delete from DeskSessionRow s where s.id = :id")
                .setParameter("id", DeskSessionRow.key(id))
                .executeUpdate();
    }

    @Override
    public int purge(Instant usedBefore, Instant endedBefore) {
        return manager.get()
                .createQuery("delete from DeskSessionRow s where s.usedAt < :used or s.endsAt < :ended")
                .setParameter("used", usedBefore)
                .setParameter("ended", endedBefore)
                .executeUpdate();
    }

    private void update(String query, Digest id, Instant at) {
        manager.get()
                .createQuery(query)
                .setParameter("id", DeskSessionRow.key(id))
                .setParameter("at", at)
                .executeUpdate();
    }
}
