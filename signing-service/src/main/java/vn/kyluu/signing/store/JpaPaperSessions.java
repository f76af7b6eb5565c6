package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.paper.PaperSession;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.store.row.PaperRow;
import vn.kyluu.signing.transaction.Collision;

/** Papers in {@code paper_session}. */
public final class JpaPaperSessions implements PaperSessions {
    private final Supplier<EntityManager> manager;

    public JpaPaperSessions(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(PaperSession session) {
        manager.get().persist(new PaperRow(session));
    }

    @Override
    public Optional<PaperSession> find(UUID id) {
        return Optional.ofNullable(manager.get().find(PaperRow.class, id)).map(PaperRow::value);
    }

    @Override
    public void end(PaperSession session) {
        PaperRow row = manager.get().find(PaperRow.class, session.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.isDone()) {
            throw new Collision("paper");
        }
        row.end();
    }

    @Override
    public int purge(Instant before) {
        return manager.get()
                .createQuery("delete from PaperRow p where p.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
