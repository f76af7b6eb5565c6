package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import vn.kyluu.signing.transaction.DatabaseOutage;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Units of work as transactions of the container. Safe for many threads. */
public final class JtaUnitOfWork implements UnitOfWork {
    private final UserTransaction transaction;
    private final EntityManager manager;

    /**
     * Takes what the container injects.
     *
     * @param manager the container's shared one, bound to the transaction of the calling thread
     */
    public JtaUnitOfWork(UserTransaction transaction, EntityManager manager) {
        this.transaction = transaction;
        this.manager = manager;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return work.get();
            }
            transaction.begin();
        } catch (SystemException | NotSupportedException e) {
            throw new DatabaseOutage(e);
        }
        boolean kept = false;
        try {
            T result = work.get();
            manager.flush();
            transaction.commit();
            kept = true;
            return result;
        } catch (RuntimeException e) {
            throw Failures.ours(e);
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            // Everything was flushed before, so what fails now is the way to the database or what it found at the end.
            RuntimeException failure = new IllegalStateException("commit failed", e);
            RuntimeException ours = Failures.ours(failure);
            throw ours == failure ? new DatabaseOutage(e) : ours;
        } finally {
            if (!kept) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            // What made us roll back is already on its way; the server ends the transaction by itself.
            System.getLogger(JtaUnitOfWork.class.getName()).log(System.Logger.Level.WARNING, "rollback failed", e);
        }
    }
}
