package vn.kyluu.signing.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.transaction.Collision;

final class InMemoryDelegations implements Delegations {
    private final Map<UUID, Delegation> byId;

    InMemoryDelegations(InMemoryUnitOfWork units) {
        this.byId = units.map();
    }

    @Override
    public void add(Delegation delegation) {
        byId.put(delegation.id(), delegation);
    }

    @Override
    public Optional<Delegation> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Delegation> lock(UUID id) {
        return find(id);
    }

    @Override
    public void saveRevocation(Delegation delegation) {
        if (find(delegation.id()).filter(each -> each.revoked().isEmpty()).isEmpty()) {
            throw new Collision("delegation");
        }
        byId.put(delegation.id(), delegation);
    }

    @Override
    public List<Delegation> receivedBy(String staffCode) {
        return of(each -> each.delegate().staffCode().equals(staffCode));
    }

    @Override
    public List<Delegation> givenBy(String staffCode) {
        return of(each -> each.principal().staffCode().equals(staffCode));
    }

    private List<Delegation> of(Predicate<Delegation> mine) {
        return byId.values().stream()
                .filter(mine)
                .sorted(Comparator.comparing(Delegation::givenAt).reversed().thenComparing(Delegation::id))
                .toList();
    }
}
