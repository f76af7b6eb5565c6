package vn.kyluu.archive.fixity;

import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.archive.vault.ForwardingVault;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Vault;

/** A site whose list has not everything that is there. */
final class LateList extends ForwardingVault {
    private Optional<ObjectKey> hidden = Optional.empty();

    LateList(Vault site) {
        super(site);
    }

    void hide(ObjectKey key) {
        hidden = Optional.of(key);
    }

    @Override
    public Stream<ListedVersion> list() {
        return site.list()
                .filter(version -> hidden.map(ObjectKey::path)
                        .filter(version.path()::equals)
                        .isEmpty());
    }
}
