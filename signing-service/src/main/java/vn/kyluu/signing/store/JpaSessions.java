package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.session.Sessions;
import vn.kyluu.signing.session.SigningSession;
import vn.kyluu.signing.store.row.PictureRow;
import vn.kyluu.signing.store.row.SessionRow;
import vn.kyluu.signing.transaction.Collision;

/** Sessions in {@code signing_session}. */
public final class JpaSessions implements Sessions {
    private final Supplier<EntityManager> manager;

    public JpaSessions(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(SigningSession session) {
        Optional<PictureRow> picture =
                session.terms().spec().appearance().image().map(image -> Pictures.keep(manager.get(), image));
        manager.get().persist(new SessionRow(session, picture));
    }

    @Override
    public Optional<SigningSession> find(UUID id) {
        return Optional.ofNullable(manager.get().find(SessionRow.class, id)).map(SessionRow::value);
    }

    @Override
    public void advance(SigningSession next) {
        SessionRow row = manager.get().find(SessionRow.class, next.terms().id(), LockModeType.PESSIMISTIC_WRITE);
        boolean allowed = row != null
                && (next instanceof SigningSession.Signed
                        ? row.state() == SessionRow.State.PREPARED
                        : row.state() != SessionRow.State.ENDED);
        if (row == null || !allowed) {
            throw new Collision("session");
        }
        row.fill(next);
    }

    @Override
    public List<SigningSession.Signed> signedBefore(Instant moment, int limit) {
        return manager.get()
                .createQuery(
                        "select s from SessionRow s where s.state = SIGNED and s.signedAt < :moment order by s.signedAt",
                        SessionRow.class)
                .setParameter("moment", moment)
                .setMaxResults(limit)
                .getResultStream()
                .map(SessionRow::value)
                .map(SigningSession.Signed.class::cast)
                .toList();
    }

    @Override
    public Optional<SigningSession> under(UUID authorizationId, UUID documentId) {
        return manager.get()
                .createQuery(
                        "select s from SessionRow s where s.authorizationId = :authorization and s.documentId = :document"
                                + " and (s.state = SIGNED or s.ending = COMPLETED)",
                        SessionRow.class)
                .setParameter("authorization", authorizationId)
                .setParameter("document", documentId)
                .getResultStream()
                .map(SessionRow::value)
                .findFirst();
    }

    @Override
    public boolean openOn(UUID documentId, Instant now) {
        return manager.get()
                        .createQuery(
                                "select count(s) from SessionRow s where s.documentId = :document"
                                        + " and (s.state = SIGNED or (s.state = PREPARED and s.expiresAt > :now))",
                                Long.class)
                        .setParameter("document", documentId)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }
}
