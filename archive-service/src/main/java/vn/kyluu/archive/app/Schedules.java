package vn.kyluu.archive.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.ades.trustlist.TrustSources;
import vn.kyluu.archive.ingest.AcceptDeposit;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.CompleteReplication;
import vn.kyluu.archive.spool.Spool;
import vn.kyluu.archive.work.UnitOfWork;

/** What happens at the start and then again and again. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/kyluu-archive",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=kyluu.database.url}",
        user = "${MPCONFIG=kyluu.database.user}",
        password = "${MPCONFIG=kyluu.database.password}",
        transactional = false,
        minPoolSize = 1,
        maxPoolSize = 16,
        // a connection is probed before it is lent: a database that went away and came back needs no restart of ours
        properties = {
            "currentSchema=archive",
            "ApplicationName=kyluu-archive",
            "connectTimeout=5",
            "socketTimeout=60",
            "tcpKeepAlive=true",
            // what a failure tells of a row would reach the log
            "logServerErrorDetail=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.max-wait-time-in-millis=5000"
        })
public class Schedules {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.schedule");

    // asked for so that settings, policies and trust anchors are read at the start, not at the first deposit
    @Inject
    AcceptDeposit accept;

    @Inject
    CompleteReplication complete;

    @Inject
    TrustSources trustSources;

    @Inject
    Spool spool;

    @Inject
    Records records;

    @Inject
    UnitOfWork work;

    @Inject
    Turns turns;

    @PostConstruct
    void start() {
        spool.sweep(this::isKnown);
        LOG.log(
                Level.INFO,
                "archive-service has started, {0}",
                accept.getClass().getSimpleName());
    }

    private boolean isKnown(UUID archiveId) {
        return work.<Optional<ArchivedRecord>>carryOut(() -> records.byId(archiveId))
                .isPresent();
    }

    /** Every fifteen seconds: what a site still lacks. */
    @Schedule(second = "*/15", minute = "*", hour = "*", persistent = false)
    void completeReplication() {
        turns.take("replication", () -> {
            int completed = complete.complete();
            if (completed > 0) {
                LOG.log(Level.INFO, "completed={0}", completed);
            }
        });
    }

    /** Every minute: whom we believe, as the directory and the trusted list say. */
    @Schedule(minute = "*", hour = "*", persistent = false)
    void reloadTrustAnchors() {
        turns.take("trust anchors", trustSources::reload);
    }
}
