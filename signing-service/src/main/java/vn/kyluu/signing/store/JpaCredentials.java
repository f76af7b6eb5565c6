package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.store.row.CredentialRow;

/** Credentials in {@code credential}. */
public final class JpaCredentials implements Credentials {
    private final Supplier<EntityManager> manager;

    public JpaCredentials(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public Optional<Credential> find(UUID id) {
        return Optional.ofNullable(manager.get().find(CredentialRow.class, id)).map(CredentialRow::value);
    }

    @Override
    public Optional<Credential> lock(UUID id) {
        return Optional.ofNullable(manager.get().find(CredentialRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(CredentialRow::value);
    }

    @Override
    public List<Credential> ofSigner(String staffCode) {
        return manager.get()
                .createQuery(
                        "select c from CredentialRow c where c.staffCode = :staff order by c.place",
                        CredentialRow.class)
                .setParameter("staff", staffCode)
                .getResultStream()
                .map(CredentialRow::value)
                .toList();
    }

    @Override
    public void add(Credential credential) {
        manager.get().persist(new CredentialRow(credential));
    }

    @Override
    public void saveActivation(UUID id, Activation activation) {
        Optional.ofNullable(manager.get().find(CredentialRow.class, id))
                .orElseThrow()
                .fill(activation);
    }
}
