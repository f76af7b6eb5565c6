package vn.kyluu.signing.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import vn.kyluu.signing.store.Migration;

/**
 * The connection pool, and the schema brought up to date before anything else starts (R3).
 *
 * <p>A pooled connection is probed before it is lent, so that a database that went away and came back needs no restart of
 * ours. The socket timeout is far above any statement of ours and only ends waits on a dead network.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = DatabaseStart.POOL,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=kyluu.database.url}",
        user = "${MPCONFIG=kyluu.database.user}",
        password = "${MPCONFIG=kyluu.database.password}",
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "currentSchema=signing",
            "ApplicationName=kyluu-signing",
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
public class DatabaseStart {
    static final String POOL = "java:app/jdbc/kyluu";

    @Resource(lookup = POOL)
    DataSource database;

    @PostConstruct
    void migrate() {
        new Migration(database).run();
    }
}
