package vn.kyluu.demo.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PidFile;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.home.PrivateFile;

/** PostgreSQL on the data in the home folder (R2). Not thread-safe. */
public final class Postgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String USER = "kyluu";
    private static final String DATABASE = "kyluu";

    // its INFO lines say nothing that our own do not
    private static final Logger STARTER = Logger.getLogger("io.zonky.test");

    private final Home home;
    private final int port;
    private final EmbeddedPostgres server;

    private Postgres(Home home, int port, EmbeddedPostgres server) {
        this.home = home;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server and, the first time, makes its data, users and database.
     *
     * @throws StartFailure if it does not start
     */
    public static Postgres start(Home home) {
        Path log = home.logs().resolve("postgres.log");
        int port = new Ports(home).freeOf("postgres");
        String password = secret(home, SUPERUSER).digits(24);
        boolean fresh = !Files.exists(home.postgresData().resolve("kyluu-made"));
        try {
            Files.createDirectories(home.postgresPrograms());
            EmbeddedPostgres server = on(home, home.postgresData(), port, log);
            Postgres postgres = new Postgres(home, port, server);
            postgres.note();
            if (fresh) {
                postgres.furnish(password);
            }
            return postgres;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StartFailure("PostgreSQL", "did not start", log, e);
        }
    }

    /** A server on this data. */
    static EmbeddedPostgres on(Home home, Path data, int port, Path log) throws IOException {
        STARTER.setLevel(Level.WARNING);
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(home.postgresPrograms().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // what a row holds belongs into no log
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setConnectConfig("password", secret(home, SUPERUSER).digits(24))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Address of the database for JDBC. */
    public static String url(Home home) {
        return url(new Ports(home).of("postgres"));
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The user that owns the database. */
    public static String user() {
        return USER;
    }

    /** That user's password. */
    public static PrivateFile password(Home home) {
        PrivateFile file = secret(home, USER);
        file.digits(24);
        return file;
    }

    /** A connection as that user. */
    public static Connection connect(Home home) throws SQLException {
        return DriverManager.getConnection(url(home), USER, password(home).read());
    }

    /** A connection as the superuser, for drills that only he may do. */
    public static Connection administer(Home home) throws SQLException {
        return DriverManager.getConnection(
                url(home), SUPERUSER, secret(home, SUPERUSER).read());
    }

    /** Stops the server and waits until it has written everything. */
    @Override
    public void close() {
        try {
            server.close();
            new PidFile(home, "postgres").process().ifPresent(Postgres::await);
            new PidFile(home, "postgres").clear();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("PostgreSQL has not stopped after 30 s", e);
        }
    }

    private void note() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(home.postgresData().resolve("postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle.of(pid).ifPresent(new PidFile(home, "postgres")::note);
    }

    private void furnish(String superuserPassword) throws SQLException, IOException {
        // both passwords are digits: nothing in them ends an SQL literal
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + superuserPassword + "'");
            statement.execute(
                    "create role " + USER + " login password '" + password(home).read() + "'");
            statement.execute("create database " + DATABASE + " owner " + USER);
            Files.writeString(home.postgresData().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
        Files.createFile(home.postgresData().resolve("kyluu-made"));
    }

    private static PrivateFile secret(Home home, String user) {
        return new PrivateFile(home.secrets().resolve("database-" + user));
    }

    /** The loopback port. */
    public int port() {
        return port;
    }
}
