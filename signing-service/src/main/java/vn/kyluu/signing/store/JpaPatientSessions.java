package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.confirmation.signature.PatientSession;
import vn.kyluu.signing.confirmation.signature.PatientSessions;
import vn.kyluu.signing.store.row.PatientSessionRow;

/** Papers that wait for a patient's signature, in {@code patient_session}. */
public final class JpaPatientSessions implements PatientSessions {
    private final Supplier<EntityManager> manager;

    public JpaPatientSessions(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(PatientSession session) {
        manager.get().persist(new PatientSessionRow(session));
    }

    @Override
    public Optional<PatientSession> lock(UUID id) {
        return Optional.ofNullable(manager.get().find(PatientSessionRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(PatientSessionRow::value);
    }

    @Override
    public void save(PatientSession session) {
        manager.get().find(PatientSessionRow.class, session.id()).fill(session);
    }

    @Override
    public int purge(Instant before) {
        return manager.get()
                .createQuery("delete from PatientSessionRow s where s.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
