package vn.kyluu.signing.insurance;

import java.util.Optional;
import java.util.UUID;

/** The sealed files; never changed. Called inside a unit of work. */
public interface InsuranceFiles {
    /** Adds one, whose bytes are kept already. */
    void add(InsuranceFile file);

    Optional<InsuranceFile> find(UUID id);
}
