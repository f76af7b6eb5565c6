package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.insurance.InsuranceFile;
import vn.kyluu.signing.insurance.InsuranceFiles;
import vn.kyluu.signing.store.row.InsuranceFileRow;

/** Files for the social insurance in {@code insurance_file}. */
public final class JpaInsuranceFiles implements InsuranceFiles {
    private final Supplier<EntityManager> manager;

    public JpaInsuranceFiles(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(InsuranceFile file) {
        manager.get().persist(new InsuranceFileRow(file));
    }

    @Override
    public Optional<InsuranceFile> find(UUID id) {
        return Optional.ofNullable(manager.get().find(InsuranceFileRow.class, id))
                .map(InsuranceFileRow::value);
    }
}
