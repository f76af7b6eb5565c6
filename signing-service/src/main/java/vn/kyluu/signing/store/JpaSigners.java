package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.store.row.HandwritingRow;
import vn.kyluu.signing.store.row.PictureRow;
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
    public Optional<StampImage> handwriting(String staffCode) {
        return Optional.ofNullable(manager.get().find(HandwritingRow.class, staffCode))
                .map(HandwritingRow::value);
    }

    @Override
    public void saveHandwriting(String staffCode, Optional<StampImage> picture) {
        HandwritingRow row = manager.get().find(HandwritingRow.class, staffCode);
        if (picture.isPresent()) {
            PictureRow kept = Pictures.keep(manager.get(), picture.get());
            if (row == null) {
                manager.get().persist(new HandwritingRow(staffCode, kept));
            } else {
                row.show(kept);
            }
        } else if (row != null) {
            manager.get().remove(row);
        }
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
