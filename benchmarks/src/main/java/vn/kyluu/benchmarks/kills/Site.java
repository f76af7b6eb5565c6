package vn.kyluu.benchmarks.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kyluu.demo.desk.AdminDesk;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.machine.Instance;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.machine.Service;
import vn.kyluu.demo.machine.Stores;

/** Everything that runs: database, keys, authorities and archive for good, and the processes that may be killed. */
final class Site implements AutoCloseable {
    private static final List<String> NAMES = List.of("signing-1", "signing-2", "signing-3");

    private final Product product;
    private final Told told;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final List<SigningProcess> victims = new ArrayList<>();

    private Site(Product product, Told told) {
        this.product = product;
        this.told = told;
    }

    static Site start(Path project, Path home, Clock clock, List<String> jvm) throws IOException {
        Product product = Product.start(
                new Product.Plan(
                        new Home(home),
                        new Installation(project),
                        Ports.any(),
                        List.of("-Xmx1g", "-XX:+UseSerialGC"),
                        Map.of(),
                        Stores.DIRECTORIES,
                        Set.of(Service.ARCHIVE)),
                clock,
                System.out::println);
        List<Trap> traps = NAMES.stream().map(name -> new Trap()).toList();
        Site site = new Site(
                product, new Told(name -> traps.get(NAMES.indexOf(name)).touch(Aim.EVENT)));
        try {
            for (String name : NAMES) {
                site.launch(name, traps.get(NAMES.indexOf(name)), jvm);
            }
            for (SigningProcess each : site.victims) {
                each.awaitReady();
            }
            new AdminDesk(site.victims.get(0).hospital()).enrolAll();
            return site;
        } catch (IOException | RuntimeException e) {
            site.close();
            throw e;
        }
    }

    private void launch(String name, Trap trap, List<String> jvm) throws IOException {
        Relay authority = new Relay(new Ports(product.home()).of("pki"), line -> trap.touch(Aim.VALUE_STORED));
        parts.add(authority);
        Relay archive = new Relay(product.port(), line -> {
            if (line.startsWith("POST ")) {
                trap.touch(Aim.DEPOSIT);
            }
        });
        parts.add(archive);
        Path secret = product.home().secrets().resolve("hook");
        Files.writeString(secret, "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz\n");
        Map<String, String> settings = Map.of(
                "kyluu.timestamp.url",
                "http://127.0.0.1:" + authority.port() + "/tsa",
                "kyluu.signing.archive.url",
                "http://127.0.0.1:" + archive.port() + "/archive/api/v1",
                "kyluu.signing.authorization-minutes",
                "120",
                "kyluu.signing.session-minutes",
                "120",
                "kyluu.signing.webhooks",
                "emr",
                "kyluu.signing.webhook.emr.url",
                told.addressFor(name),
                "kyluu.signing.webhook.emr.secret-file",
                secret.toString());
        Instance instance = Instance.start(product, Service.SIGNING, name, Ports.any(), jvm, settings);
        parts.add(instance);
        victims.add(new SigningProcess(instance, product, trap));
    }

    List<SigningProcess> victims() {
        return List.copyOf(victims);
    }

    Product product() {
        return product;
    }

    Told told() {
        return told;
    }

    @Override
    public void close() {
        for (AutoCloseable each : parts) {
            try {
                each.close();
            } catch (Exception e) {
                // the others must be stopped all the same
                System.err.println("While stopping: " + e);
            }
        }
        told.close();
        product.close();
    }
}
