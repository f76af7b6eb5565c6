package vn.kyluu.demo.machine;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.home.PrivateFile;

/** Two object stores with Object Lock, each with its own keys, started by {@code testing/stores/ceph-sites}. */
final class CephSites implements AutoCloseable {
    private static final List<String> SITES = List.of("a", "b");
    private static final int MINUTES = 3;
    private static final int PORTS = 200;
    private static final int GATEWAY = 80;

    private final Home home;
    private final Installation installation;

    private CephSites(Home home, Installation installation) {
        this.home = home;
        this.installation = installation;
    }

    /** Starts both and waits until they answer; the first time it makes them. */
    static CephSites start(Home home, Installation installation) {
        CephSites sites = new CephSites(home, installation);
        int port = new Ports(home).blockOf("ceph", PORTS);
        sites.run("up", folder(home).toString(), Integer.toString(port), "a", "b");
        return sites;
    }

    /** Ends one as a cut of the power would. */
    void kill(String site) {
        run("down", "--kill", folder(home).toString(), site);
    }

    /** Starts it again, on the same data and port. */
    void start(String site) {
        run("up", folder(home).toString(), Integer.toString(new Ports(home).blockOf("ceph", PORTS)), site);
    }

    /** Its disks are full: it reads, and answers no write. */
    void fill(String site) {
        run("fill", folder(home).toString(), site);
    }

    /** Its quota is used up: it reads, and refuses every write. */
    void limit(String site) {
        run("fill", "--quota", folder(home).toString(), site);
    }

    /** It has room again. */
    void makeRoom(String site) {
        run("room", folder(home).toString(), site);
    }

    /** It takes connections and answers nothing. */
    void freeze(String site) {
        run("freeze", folder(home).toString(), site);
    }

    /** It answers again. */
    void thaw(String site) {
        run("thaw", folder(home).toString(), site);
    }

    /** The loopback port of a site, also before it is made. */
    static int port(Home home, String site) {
        return new Ports(home).blockOf("ceph", PORTS) + PORTS / 2 * SITES.indexOf(site) + GATEWAY;
    }

    /** What the archive is told about them. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        for (String site : SITES) {
            Properties credentials = credentials(home, site);
            // the archive reads its secret from a file of its own, and never sees the administrator's
            PrivateFile secret = new PrivateFile(home.secrets().resolve("store-" + site));
            secret.write(credentials.getProperty("secret-key"));
            String prefix = "kyluu.archive.sites." + site + ".";
            settings.put(prefix + "endpoint", credentials.getProperty("endpoint"));
            settings.put(prefix + "bucket", credentials.getProperty("bucket"));
            settings.put(prefix + "access-key", credentials.getProperty("access-key"));
            settings.put(prefix + "secret-key-file", secret.path().toString());
            // stores that were made by an earlier version have no such keys
            if (credentials.containsKey("disposal-access-key")) {
                PrivateFile disposal = new PrivateFile(home.secrets().resolve("store-" + site + "-disposal"));
                disposal.write(credentials.getProperty("disposal-secret-key"));
                settings.put(prefix + "disposal.access-key", credentials.getProperty("disposal-access-key"));
                settings.put(
                        prefix + "disposal.secret-key-file", disposal.path().toString());
            }
        }
        return settings;
    }

    /** How a program is told of a site; its secret lies where the archive has it. */
    static List<String> options(Home home, String site) {
        Properties credentials = credentials(home, site);
        String prefix = "--" + site + "-";
        return List.of(
                prefix + "endpoint",
                credentials.getProperty("endpoint"),
                prefix + "bucket",
                credentials.getProperty("bucket"),
                prefix + "access-key",
                credentials.getProperty("access-key"),
                prefix + "secret-key-file",
                home.secrets().resolve("store-" + site).toString());
    }

    private static Properties credentials(Home home, String site) {
        Properties credentials = new Properties();
        Path file = folder(home).resolve(site).resolve("credentials");
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            credentials.load(text);
            return credentials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("down", folder(home).toString(), "a", "b");
    }

    private static Path folder(Home home) {
        return home.root().resolve("ceph");
    }

    private void run(String... arguments) {
        Path log = home.logs().resolve("ceph-sites.log");
        List<String> command = new ArrayList<>();
        command.add(installation.cephSites().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                // the daemons would hold a pipe open
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // what is kept here has to outlive a process that is killed, unless somebody who kills no store wants it quick
        builder.environment().putIfAbsent("KYLUU_STORE", "bluestore");
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new StartFailure("The object stores", "could not be told: " + arguments[0], log);
            }
        } catch (IOException e) {
            throw new StartFailure("The object stores", "were not started", log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The object stores", "were not waited for", log, e);
        }
    }
}
