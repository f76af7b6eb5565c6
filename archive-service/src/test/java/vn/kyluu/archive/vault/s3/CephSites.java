package vn.kyluu.archive.vault.s3;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Two real object stores, started once for all tests of a run by the project's own script and stopped with it. */
public final class CephSites {
    private static final Path SCRIPT = Path.of("..", "testing", "stores", "ceph-sites");
    // the daemons' sockets want a short path
    private static final Path FOLDER = Path.of("target", "ceph");
    private static boolean started;

    private CephSites() {}

    /** Whether this machine has what the script needs; without it the tests are skipped, and the script says why. */
    public static boolean areInstalled() {
        return run("check") == 0;
    }

    /** Where a site is, as the archive comes to it. */
    public static S3Site site(String letter) {
        Properties credentials = credentials(letter);
        return site(letter, credentials, credentials.getProperty("access-key"), credentials.getProperty("secret-key"));
    }

    /** The same with the keys of the store's administrator, who may do what the archive may not. */
    public static S3Site administrator(String letter) {
        Properties credentials = credentials(letter);
        return site(
                letter,
                credentials,
                credentials.getProperty("admin-access-key"),
                credentials.getProperty("admin-secret-key"));
    }

    private static S3Site site(String letter, Properties credentials, String accessKey, String secretKey) {
        return new S3Site(
                "Nơi " + letter.toUpperCase(Locale.ROOT),
                URI.create(credentials.getProperty("endpoint")),
                "us-east-1",
                credentials.getProperty("bucket"),
                accessKey,
                secretKey,
                Duration.ofSeconds(10));
    }

    /** Where the site's cluster has its configuration and data. */
    public static Path folder(String letter) {
        start();
        return FOLDER.resolve(letter).toAbsolutePath().normalize();
    }

    private static Properties credentials(String letter) {
        start();
        Properties credentials = new Properties();
        try (Reader in = new InputStreamReader(
                Files.newInputStream(FOLDER.resolve(letter).resolve("credentials")), StandardCharsets.UTF_8)) {
            credentials.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return credentials;
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        String folder = FOLDER.toAbsolutePath().normalize().toString();
        run("purge", folder, "a", "b");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("purge", folder, "a", "b")));
        if (run("up", folder, Integer.toString(freePorts()), "a", "b") != 0) {
            throw new IllegalStateException("the stores did not start; see " + folder);
        }
        started = true;
    }

    /** The first of two hundred ports that are probably free: one is asked for, its neighbours are taken on trust. */
    private static int freePorts() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return 20_000 + socket.getLocalPort() % 50 * 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(SCRIPT.toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    // the daemons would keep a pipe open
                    .redirectOutput(new File("target", "ceph-sites.log"))
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
