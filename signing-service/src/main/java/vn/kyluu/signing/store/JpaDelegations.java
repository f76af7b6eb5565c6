package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.store.row.DelegationRow;
import vn.kyluu.signing.transaction.Collision;

/** Delegations in {@code delegation}. */
public final class JpaDelegations implements Delegations {
    private final Supplier<EntityManager> manager;

    public JpaDelegations(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(Delegation delegation) {
        manager.get().persist(new DelegationRow(delegation));
    }

    @Override
    public Optional<Delegation> find(UUID id) {
        return Optional.ofNullable(manager.get().find(DelegationRow.class, id)).map(DelegationRow::value);
    }

    @Override
    public Optional<Delegation> lock(UUID id) {
        return Optional.ofNullable(manager.get().find(DelegationRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(DelegationRow::value);
    }

    @Override
    public void saveRevocation(Delegation delegation) {
        DelegationRow row = manager.get().find(DelegationRow.class, delegation.id());
        if (row == null || row.value().revoked().isPresent()) {
            throw new Collision("delegation");
        }
        row.revoke(delegation.revoked().orElseThrow());
    }

    @Override
    public List<Delegation> receivedBy(String staffCode) {
        return of("delegateCode", staffCode);
    }

    @Override
    public List<Delegation> givenBy(String staffCode) {
        return of("principalCode", staffCode);
    }

    private List<Delegation> of(String party, String staffCode) {
        return manager.get()
                .createQuery(
                        "select d from DelegationRow d where d." + party + " = :staff order by d.givenAt desc, d.id",
                        DelegationRow.class)
                .setParameter("staff", staffCode)
                .getResultStream()
                .map(DelegationRow::value)
                .toList();
    }
}
