package vn.kyluu.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.PidFile;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.machine.RestoredCopy;
import vn.kyluu.demo.machine.Stores;

/** {@code restore-drill}: has the running database backed up and restored, and the archive's program look at what came back. */
final class RestoreDrillCommand {
    private final Home home;
    private final Installation installation;

    RestoreDrillCommand(Home home, Installation installation) {
        this.home = home;
        this.installation = installation;
    }

    /** 0 if all was as it must be. */
    int run(String sample) {
        if (new PidFile(home, "postgres").process().isEmpty()) {
            System.err.println("The drill needs the running product: ./kyluu up");
            return 1;
        }
        List<String> command = new ArrayList<>(installation.archiveProgram("vn.kyluu.archive.app.RestoreDrillProgram"));
        String java = command.get(0);
        // what the persistence library tells of itself belongs into no minutes
        command.add(1, "-Dorg.jboss.logging.provider=slf4j");
        command.addAll(List.of("--live", Postgres.url(home)));
        command.addAll(List.of("--user", Postgres.user(), "--sample", sample));
        command.addAll(List.of("--trust-anchors", home.trustAnchors().toString()));
        command.addAll(List.of("--minutes", home.root().resolve("minutes").toString()));
        command.addAll(Stores.of(home).options(home));
        // the same program again, as the hospital's own way of restoring
        command.addAll(List.of("--", java, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "restored-copy"));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put("KYLUU_DATABASE_PASSWORD", Postgres.password(home).read());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            System.err.println("The drill could not be started: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** {@code restored-copy}: prints the address of a restored copy, and keeps it until the standard input ends. */
    int restoredCopy() throws SQLException {
        try (RestoredCopy copy = RestoredCopy.make(home)) {
            System.out.println(copy.url());
            System.in.transferTo(OutputStream.nullOutputStream());
            return 0;
        } catch (IOException e) {
            return 1;
        }
    }
}
