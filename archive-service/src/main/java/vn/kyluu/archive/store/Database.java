package vn.kyluu.archive.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.cfg.Configuration;
import vn.kyluu.archive.work.DatabaseOutage;
import vn.kyluu.archive.work.UnitOfWork;

/**
 * The database as units of work.
 *
 * <p>Transactions are this class's own, on a data source outside JTA: so a unit is exactly as long as the code that asked
 * for it, in a test as in the server.
 */
public final class Database implements UnitOfWork, AutoCloseable {
    // connection exception, insufficient resources, operator intervention (PostgreSQL, appendix A)
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57");
    private final EntityManagerFactory factory;
    // not static: a unit belongs to one database, and there is one object of this class for each
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    /** Checks the rows against the tables, which must be migrated already (R4). */
    public Database(DataSource dataSource) {
        Configuration configuration = new Configuration();
        for (Class<?> row : new Class<?>[] {
            RecordRow.class,
            FileRow.class,
            JournalRow.class,
            IncidentRow.class,
            DepositRow.class,
            FixityRunRow.class,
            LockTrialRow.class,
            HoldRow.class,
            TermChangeRow.class,
            DisposalRow.class
        }) {
            configuration.addAnnotatedClass(row);
        }
        Map.of(
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "hibernate.transaction.coordinator_class", "jdbc",
                        "hibernate.default_schema", "archive",
                        "hibernate.hbm2ddl.auto", "validate",
                        "hibernate.jdbc.time_zone", "UTC",
                        "hibernate.default_batch_fetch_size", "50",
                        "jakarta.persistence.validation.mode", "none")
                .forEach((name, value) -> configuration.getProperties().put(name, value));
        factory = configuration.buildSessionFactory();
    }

    @Override
    public <T> T carryOut(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager entities = begin();
        current.set(entities);
        try {
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } catch (PersistenceException e) {
            throw isOutage(e) ? new DatabaseOutage(e) : e;
        } finally {
            current.remove();
            end(entities);
        }
    }

    private EntityManager begin() {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            return entities;
        } catch (PersistenceException e) {
            // nothing but the connection is touched yet, so whatever fails here is the database's absence
            entities.close();
            throw new DatabaseOutage(e);
        }
    }

    private static void end(EntityManager entities) {
        try (entities) {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } catch (PersistenceException e) {
            // the connection died with the work: its failure is already on the way up
            if (!isOutage(e)) {
                throw e;
            }
        }
    }

    /** The entities of the unit of work this thread is in. */
    EntityManager here() {
        return Optional.ofNullable(current.get())
                .orElseThrow(() -> new IllegalStateException("outside a unit of work"));
    }

    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5
                    && OUTAGE_CLASSES.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        factory.close();
    }
}
