package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.evidence.Evidence;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.store.row.EvidenceRow;

/** Evidence in {@code evidence} and {@code evidence_item}. */
public final class JpaEvidences implements Evidences {
    private final Supplier<EntityManager> manager;

    public JpaEvidences(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(Evidence evidence) {
        manager.get().persist(new EvidenceRow(evidence));
    }

    @Override
    public Optional<Evidence> of(UUID sessionId) {
        return Optional.ofNullable(manager.get().find(EvidenceRow.class, sessionId))
                .map(EvidenceRow::value);
    }
}
