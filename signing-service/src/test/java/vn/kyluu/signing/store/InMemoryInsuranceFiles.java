package vn.kyluu.signing.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.insurance.InsuranceFile;
import vn.kyluu.signing.insurance.InsuranceFiles;

final class InMemoryInsuranceFiles implements InsuranceFiles {
    private final Map<UUID, InsuranceFile> byId;

    InMemoryInsuranceFiles(InMemoryUnitOfWork units) {
        this.byId = units.map();
    }

    @Override
    public void add(InsuranceFile file) {
        byId.put(file.id(), file);
    }

    @Override
    public Optional<InsuranceFile> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }
}
