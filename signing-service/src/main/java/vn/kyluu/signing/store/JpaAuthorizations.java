package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.consent.Authorization;
import vn.kyluu.signing.consent.Authorizations;
import vn.kyluu.signing.store.row.GrantRow;
import vn.kyluu.signing.transaction.Collision;

/** Consents in {@code authorization_grant} and {@code consent}. */
public final class JpaAuthorizations implements Authorizations {
    private final Supplier<EntityManager> manager;

    public JpaAuthorizations(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(Authorization authorization) {
        manager.get().persist(new GrantRow(authorization));
    }

    @Override
    public Optional<Authorization> find(UUID id) {
        return Optional.ofNullable(manager.get().find(GrantRow.class, id)).map(GrantRow::value);
    }

    @Override
    public void use(UUID authorizationId, UUID documentId) {
        int used = manager.get()
                .createNativeQuery("update consent set used = true"
                        + " where authorization_id = ?1 and document_id = ?2 and not used")
                .setParameter(1, authorizationId)
                .setParameter(2, documentId)
                .executeUpdate();
        if (used == 0) {
            throw new Collision("consent");
        }
    }

    @Override
    public void cancel(UUID authorizationId, Instant at) {
        Optional.ofNullable(manager.get().find(GrantRow.class, authorizationId))
                .orElseThrow()
                .cancel(at);
    }

    @Override
    public boolean awaits(UUID documentId, Instant now) {
        return manager.get()
                        .createQuery(
                                "select count(g) from GrantRow g join g.consents c where c.documentId = :document and"
                                        + " not c.used and g.expiresAt > :now and g.cancelledAt is null",
                                Long.class)
                        .setParameter("document", documentId)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }
}
