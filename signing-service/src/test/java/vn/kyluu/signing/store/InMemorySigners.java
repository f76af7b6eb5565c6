package vn.kyluu.signing.store;

import java.util.Map;
import java.util.Optional;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;

final class InMemorySigners implements Signers {
    private final Map<String, Signer> kept;

    InMemorySigners(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public Optional<Signer> find(String staffCode) {
        return Optional.ofNullable(kept.get(staffCode));
    }

    @Override
    public void save(Signer signer) {
        kept.put(signer.staffCode(), signer);
    }
}
