package vn.kyluu.archive.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of a run, migrated; each database of its own. */
public final class Postgres {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static EmbeddedPostgres server;

    private Postgres() {}

    public static synchronized EmbeddedPostgres server() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    public static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DataSource dataSource(EmbeddedPostgres postgres) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
        source.setCurrentSchema("archive");
        return source;
    }

    /** A fresh schema, so that a test begins with empty books. */
    public static synchronized Database fresh() {
        DataSource source = dataSource(server());
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists archive cascade");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        Migrations.run(source);
        return new Database(source);
    }
}
