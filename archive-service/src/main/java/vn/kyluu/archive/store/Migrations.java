package vn.kyluu.archive.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of the schema {@code archive} to this program's state. */
public final class Migrations {
    private Migrations() {}

    /** Runs what has not run yet; several programs starting at once wait for each other. */
    public static void run(DataSource dataSource) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .schemas("archive")
                .defaultSchema("archive")
                .locations("classpath:vn/kyluu/audit/db", "classpath:db/archive")
                .load()
                .migrate();
    }
}
