package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.confirmation.PatientConfirmations;
import vn.kyluu.signing.store.row.PatientConfirmationRow;

/** What patients confirmed, in {@code patient_confirmation}. */
public final class JpaPatientConfirmations implements PatientConfirmations {
    private final Supplier<EntityManager> manager;

    public JpaPatientConfirmations(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(PatientConfirmation confirmation) {
        manager.get().persist(new PatientConfirmationRow(confirmation));
    }

    @Override
    public List<PatientConfirmation> ofDocument(UUID documentId) {
        return manager.get()
                .createQuery(
                        "select c from PatientConfirmationRow c where c.documentId = :document"
                                + " order by c.confirmedAt, c.id",
                        PatientConfirmationRow.class)
                .setParameter("document", documentId)
                .getResultStream()
                .map(PatientConfirmationRow::value)
                .toList();
    }
}
