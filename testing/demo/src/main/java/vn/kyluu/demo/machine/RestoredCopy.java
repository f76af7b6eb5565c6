package vn.kyluu.demo.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Ports;

/**
 * A base backup of the running database, taken as PostgreSQL's manual says (chapter "Continuous archiving", base backup by the low-level
 * interface), restored beside it and running; removed when closed.
 */
public final class RestoredCopy implements AutoCloseable {
    private static final Set<String> NOT_OF_THE_BACKUP = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");
    private static final Set<String> EMPTY_IN_THE_BACKUP = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private final Path data;
    private final EmbeddedPostgres server;
    private final int port;

    private RestoredCopy(Path data, EmbeddedPostgres server, int port) {
        this.data = data;
        this.server = server;
        this.port = port;
    }

    /**
     * Backs up and restores.
     *
     * @throws StartFailure if the restored database does not start
     */
    public static RestoredCopy make(Home home) throws SQLException {
        Path data = home.root().resolve("restored");
        try {
            remove(data);
            Files.createDirectory(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            backUp(home, data);
            int port = new Ports(home).freeOf("restored");
            return new RestoredCopy(
                    data, Postgres.on(home, data, port, home.logs().resolve("restored.log")), port);
        } catch (IOException e) {
            throw new StartFailure(
                    "The restored database", "did not start", home.logs().resolve("restored.log"), e);
        }
    }

    private static void backUp(Home home, Path to) throws SQLException, IOException {
        Path from = home.postgresData();
        try (Connection connection = Postgres.administer(home);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('restore drill', true)");
            copy(from, to);
            try (ResultSet end = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop(false)")) {
                end.next();
                Files.writeString(to.resolve("backup_label"), end.getString(1));
                String spaces = end.getString(2);
                if (spaces != null && !spaces.isBlank()) {
                    Files.writeString(to.resolve("tablespace_map"), spaces);
                }
            }
        }
        // what was written while the files were copied
        try (Stream<Path> wal = Files.list(from.resolve("pg_wal"))) {
            for (Path segment : wal.filter(Files::isRegularFile).toList()) {
                Files.copy(segment, to.resolve("pg_wal").resolve(segment.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path there = to.resolve(from.relativize(folder));
                if (!folder.equals(from)) {
                    Files.createDirectory(there);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                boolean isEmptied =
                        EMPTY_IN_THE_BACKUP.contains(relative.getName(0).toString());
                if (!isEmptied && !NOT_OF_THE_BACKUP.contains(relative.toString()) && attributes.isRegularFile()) {
                    try {
                        Files.copy(file, to.resolve(relative));
                    } catch (NoSuchFileException gone) {
                        // removed since it was listed: the log that is copied last knows why
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Its address for JDBC; user and password are those of the live one. */
    public String url() {
        return Postgres.url(port);
    }

    @Override
    public void close() {
        try {
            server.close();
            remove(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the restored database was not removed", e);
        }
    }
}
