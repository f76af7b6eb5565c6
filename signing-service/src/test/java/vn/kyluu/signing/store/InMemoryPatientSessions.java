package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.confirmation.signature.PatientSession;
import vn.kyluu.signing.confirmation.signature.PatientSessions;

final class InMemoryPatientSessions implements PatientSessions {
    private final Map<UUID, PatientSession> byId;

    InMemoryPatientSessions(InMemoryUnitOfWork units) {
        this.byId = units.map();
    }

    @Override
    public void add(PatientSession session) {
        byId.put(session.id(), session);
    }

    @Override
    public Optional<PatientSession> lock(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void save(PatientSession session) {
        byId.put(session.id(), session);
    }

    @Override
    public int purge(Instant before) {
        List<UUID> old = byId.values().stream()
                .filter(each -> each.expiresAt().isBefore(before))
                .map(PatientSession::id)
                .toList();
        old.forEach(byId::remove);
        return old.size();
    }
}
