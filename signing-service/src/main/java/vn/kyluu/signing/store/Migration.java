package vn.kyluu.signing.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@value #SCHEMA} up to date; before anything else, at every start. */
public final class Migration {
    public static final String SCHEMA = "signing";

    private final DataSource dataSource;

    /** Takes a data source whose current schema is ours. */
    public Migration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Applies what is missing; two at once wait for each other. */
    public void run() {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations("classpath:vn/kyluu/audit/db", "classpath:db/signing")
                .load()
                .migrate();
    }
}
