package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.consent.Authorization;
import vn.kyluu.signing.consent.Authorizations;
import vn.kyluu.signing.consent.Consent;
import vn.kyluu.signing.transaction.Collision;

final class InMemoryAuthorizations implements Authorizations {
    private final Map<UUID, Authorization> kept;

    InMemoryAuthorizations(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public void add(Authorization authorization) {
        kept.put(authorization.id(), authorization);
    }

    @Override
    public Optional<Authorization> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void use(UUID authorizationId, UUID documentId) {
        Authorization of = kept.get(authorizationId);
        if (of.to(documentId).filter(each -> !each.used()).isEmpty()) {
            throw new Collision("consent");
        }
        List<Consent> used = of.consents().stream()
                .map(each -> each.documentId().equals(documentId) ? new Consent(documentId, each.sha256(), true) : each)
                .toList();
        keep(of, used, of.cancelledAt());
    }

    @Override
    public void cancel(UUID authorizationId, Instant at) {
        Authorization of = kept.get(authorizationId);
        keep(of, of.consents(), Optional.of(at));
    }

    private void keep(Authorization of, List<Consent> consents, Optional<Instant> cancelledAt) {
        kept.put(
                of.id(),
                new Authorization(
                        of.id(),
                        of.staffCode(),
                        of.credentialId(),
                        consents,
                        of.grantedAt(),
                        of.expiresAt(),
                        cancelledAt));
    }

    @Override
    public boolean awaits(UUID documentId, Instant now) {
        return kept.values().stream()
                .filter(each -> !each.isExpired(now))
                .anyMatch(each ->
                        each.to(documentId).filter(consent -> !consent.used()).isPresent());
    }
}
