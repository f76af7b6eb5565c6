package vn.kyluu.demo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kyluu.demo.home.Home;

/**
 * One more process of a service, on the database, the keys, the authorities and the archive of a running product. It can
 * be killed and started again. Not thread-safe.
 */
public final class Instance implements AutoCloseable {
    private final Product product;
    private final Service service;
    private final String name;
    private final int port;
    private final List<String> jvm;
    private final Map<String, String> settings;
    private Server server;

    private Instance(
            Product product, Service service, String name, int port, List<String> jvm, Map<String, String> settings) {
        this.product = product;
        this.service = service;
        this.name = name;
        this.port = port;
        this.jvm = List.copyOf(jvm);
        this.settings = Map.copyOf(settings);
        this.server = launch();
    }

    /**
     * Starts it; it is not ready yet.
     *
     * @param name of its log and its pid file
     * @param settings that differ from the product's
     */
    public static Instance start(
            Product product, Service service, String name, int port, List<String> jvm, Map<String, String> settings) {
        return new Instance(product, service, name, port, jvm, settings);
    }

    private Server launch() {
        Product.Plan plan = product.plan();
        Home home = plan.home();
        Map<String, String> wishes = new TreeMap<>(product.settings());
        wishes.putAll(settings);
        ServiceSettings all = new ServiceSettings(home, plan.installation(), product.issuer(), product.port(), wishes);
        return Server.start(home, name, scratch(home), Set.of(service), plan.installation(), all, jvm, port);
    }

    /** Empty: what a killed process leaves behind there is of no use to anybody. */
    private Path scratch(Home home) {
        Path folder = home.scratch().resolve(name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> left = Files.walk(folder)) {
                    for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready. */
    public void awaitReady() {
        server.awaitReady();
    }

    /** Ends it with SIGKILL; on return the process is gone. */
    public void kill() {
        server.kill();
    }

    /** Starts it again after it was killed; it is not ready yet. */
    public void startAgain() {
        server = launch();
    }

    /** Its process, as the system numbers it. */
    public long processId() {
        return server.processId();
    }

    public String name() {
        return name;
    }

    /** Its loopback port. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.close();
    }
}
