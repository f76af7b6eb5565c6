package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.store.row.SignerRow;

/** Signers in {@code signer}. */
public final class JpaSigners implements Signers {
    private final Supplier<EntityManager> manager;

    public JpaSigners(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public Optional<Signer> find(String staffCode) {
        return Optional.ofNullable(manager.get().find(SignerRow.class, staffCode))
                .map(SignerRow::value);
    }

    @Override
    public void save(Signer signer) {
        SignerRow row = manager.get().find(SignerRow.class, signer.staffCode());
        if (row == null) {
            manager.get().persist(new SignerRow(signer));
        } else {
            row.fill(signer);
        }
    }
}
