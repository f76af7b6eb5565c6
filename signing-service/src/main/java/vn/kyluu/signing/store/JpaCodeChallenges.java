package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.confirmation.CodeChallenge;
import vn.kyluu.signing.confirmation.CodeChallenges;
import vn.kyluu.signing.store.row.PatientCodeRow;

/** Codes in {@code patient_code}. */
public final class JpaCodeChallenges implements CodeChallenges {
    private final Supplier<EntityManager> manager;

    public JpaCodeChallenges(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(CodeChallenge challenge) {
        manager.get().persist(new PatientCodeRow(challenge));
    }

    @Override
    public Optional<CodeChallenge> lock(UUID id) {
        return Optional.ofNullable(manager.get().find(PatientCodeRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(PatientCodeRow::value);
    }

    @Override
    public List<CodeChallenge> ofDocument(UUID documentId, Instant since) {
        return manager.get()
                .createQuery(
                        "select c from PatientCodeRow c where c.documentId = :document and c.issuedAt >= :since"
                                + " order by c.issuedAt, c.id",
                        PatientCodeRow.class)
                .setParameter("document", documentId)
                .setParameter("since", since)
                .getResultStream()
                .map(PatientCodeRow::value)
                .toList();
    }

    @Override
    public void save(CodeChallenge challenge) {
        manager.get().find(PatientCodeRow.class, challenge.id()).fill(challenge);
    }

    @Override
    public int purge(Instant before) {
        return manager.get()
                .createQuery("delete from PatientCodeRow c where c.issuedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
