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
        try (EntityManager manager = factory.createEntityManager()) {
            CURRENT.set(manager);
            manager.getTransaction().begin();
            T result = work.get();
            manager.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            EntityManager manager = CURRENT.get();
            if (manager != null && manager.isOpen() && manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            throw Failures.ours(e);
        } finally {
            CURRENT.remove();
        }
    }
}
