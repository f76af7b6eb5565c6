package vn.kyluu.signing.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.evidence.Evidence;
import vn.kyluu.signing.evidence.Evidences;

final class InMemoryEvidences implements Evidences {
    private final Map<UUID, Evidence> kept;

    InMemoryEvidences(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public void add(Evidence evidence) {
        kept.put(evidence.sessionId(), evidence);
    }

    @Override
    public Optional<Evidence> of(UUID sessionId) {
        return Optional.ofNullable(kept.get(sessionId));
    }
}
