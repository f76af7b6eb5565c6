package vn.kyluu.signing.confirmation;

import java.util.List;
import java.util.UUID;

/** What patients confirmed; never changed. Called inside a unit of work. */
public interface PatientConfirmations {
    /** Adds one, whose paper is kept already. */
    void add(PatientConfirmation confirmation);

    /** Oldest first. */
    List<PatientConfirmation> ofDocument(UUID documentId);
}
