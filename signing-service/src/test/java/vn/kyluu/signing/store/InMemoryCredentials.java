package vn.kyluu.signing.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.transaction.Collision;

final class InMemoryCredentials implements Credentials {
    private final Map<UUID, Credential> kept;

    InMemoryCredentials(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public Optional<Credential> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Credential> lock(UUID id) {
        return find(id);
    }

    @Override
    public List<Credential> ofSigner(String staffCode) {
        return kept.values().stream()
                .filter(each -> each.staffCode().equals(staffCode))
                .toList();
    }

    @Override
    public void add(Credential credential) {
        if (ofSigner(credential.staffCode()).stream().anyMatch(each -> each.isFor(credential.chain()))) {
            throw new Collision("credential");
        }
        kept.put(credential.id(), credential);
    }

    @Override
    public void saveActivation(UUID id, Activation activation) {
        Credential.InHsm of = (Credential.InHsm) kept.get(id);
        kept.put(
                id,
                new Credential.InHsm(
                        id, of.staffCode(), of.keyLabel(), of.kind(), of.identifier(), of.chain(), activation));
    }
}
