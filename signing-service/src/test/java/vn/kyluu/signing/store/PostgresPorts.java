package vn.kyluu.signing.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import vn.kyluu.signing.Values;
import vn.kyluu.signing.event.AnnouncedDocuments;
import vn.kyluu.signing.event.AnnouncedRecords;

/** Every port on an embedded PostgreSQL, one for all tests of this virtual machine; it ends with it. */
public final class PostgresPorts {
    private static final DataSource DATA_SOURCE = start();
    private static final Ports PORTS = open();

    private PostgresPorts() {}

    public static Ports shared() {
        return PORTS;
    }

    static DataSource dataSource() {
        return DATA_SOURCE;
    }

    private static DataSource start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            DataSource dataSource = postgres.getDatabase("postgres", "postgres", Map.of("currentSchema", "signing"));
            new Migration(dataSource).run();
            return dataSource;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports open() {
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "signing-local", Map.of("jakarta.persistence.nonJtaDataSource", DATA_SOURCE));
        LocalUnitOfWork units = new LocalUnitOfWork(factory);
        Supplier<EntityManager> manager = units::manager;
        JpaEvents events = new JpaEvents(manager);
        Clock clock = Clock.fixed(Values.NOW, ZoneOffset.UTC);
        return new Ports(
                units,
                new AnnouncedRecords(new JpaRecords(manager), events, clock),
                new AnnouncedDocuments(new JpaDocuments(manager), events, clock),
                new JpaContents(manager),
                new JpaSigners(manager),
                new JpaCredentials(manager),
                new JpaDelegations(manager),
                new JpaInsuranceFiles(manager),
                new JpaCodeChallenges(manager),
                new JpaPatientSessions(manager),
                new JpaPatientConfirmations(manager),
                new JpaAuthorizations(manager),
                new JpaSessions(manager),
                new JpaPaperSessions(manager),
                new JpaClosingOrders(manager),
                new JpaEvidences(manager),
                new JpaDeposits(manager),
                new JpaWorklist(manager),
                events,
                new JpaHooks(manager),
                new JpaDueSteps(manager),
                new JpaReplies(units, manager),
                new JpaDeskSessions(manager),
                new JpaAuditTrail(manager));
    }
}
