package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Units of work without a container: one entity manager and one transaction for each. */
final class LocalUnitOfWork implements UnitOfWork {
    private final EntityManagerFactory factory;
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    LocalUnitOfWork(EntityManagerFactory factory) {
        this.factory = factory;
    }

    EntityManager manager() {
        EntityManager open = CURRENT.get();
        if (open == null) {
            throw new IllegalStateException("no unit of work is open");
        }
        return open;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        EntityManager manager = factory.createEntityManager();
        try {
            CURRENT.set(manager);
            manager.getTransaction().begin();
            T result = work.get();
            manager.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            // before the manager is closed: a transaction left open would keep its locks
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            throw Failures.ours(e);
        } finally {
            manager.close();
            CURRENT.remove();
        }
    }
}
