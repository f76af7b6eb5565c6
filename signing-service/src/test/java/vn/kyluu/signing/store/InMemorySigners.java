package vn.kyluu.signing.store;

import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;

final class InMemorySigners implements Signers {
    private final Map<String, Signer> kept;
    private final Map<String, StampImage> handwritings;

    InMemorySigners(InMemoryUnitOfWork units) {
        this.kept = units.map();
        this.handwritings = units.map();
    }

    @Override
    public Optional<Signer> find(String staffCode) {
        return Optional.ofNullable(kept.get(staffCode));
    }

    @Override
    public Optional<StampImage> handwriting(String staffCode) {
        return Optional.ofNullable(handwritings.get(staffCode));
    }

    @Override
    public void saveHandwriting(String staffCode, Optional<StampImage> picture) {
        handwritings.remove(staffCode);
        picture.ifPresent(given -> handwritings.put(staffCode, given));
    }

    @Override
    public void save(Signer signer) {
        kept.put(signer.staffCode(), signer);
    }
}
