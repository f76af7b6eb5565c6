package vn.kyluu.signing.confirmation;

import java.util.List;
import java.util.UUID;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Tells what patients confirmed; whoever may see the document may see this. */
public final class ListConfirmations {
    private final UnitOfWork units;
    private final PatientConfirmations confirmations;

    public ListConfirmations(UnitOfWork units, PatientConfirmations confirmations) {
        this.units = units;
        this.confirmations = confirmations;
    }

    /** Oldest first. */
    public List<PatientConfirmation> of(UUID documentId) {
        return units.call(() -> confirmations.ofDocument(documentId));
    }
}
