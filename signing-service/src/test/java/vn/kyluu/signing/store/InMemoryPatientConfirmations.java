package vn.kyluu.signing.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.confirmation.PatientConfirmations;

final class InMemoryPatientConfirmations implements PatientConfirmations {
    private final Map<UUID, PatientConfirmation> byId;

    InMemoryPatientConfirmations(InMemoryUnitOfWork units) {
        this.byId = units.map();
    }

    @Override
    public void add(PatientConfirmation confirmation) {
        byId.put(confirmation.id(), confirmation);
    }

    @Override
    public List<PatientConfirmation> ofDocument(UUID documentId) {
        return byId.values().stream()
                .filter(each -> each.documentId().equals(documentId))
                .sorted(Comparator.comparing(PatientConfirmation::at).thenComparing(PatientConfirmation::id))
                .toList();
    }
}
