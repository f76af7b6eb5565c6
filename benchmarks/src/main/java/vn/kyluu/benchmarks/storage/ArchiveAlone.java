package vn.kyluu.benchmarks.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.machine.Instance;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.machine.Service;
import vn.kyluu.demo.machine.Stores;
import vn.kyluu.demo.staff.Roster;

/** The archive alone, with its database, its stores and the authorities. */
public final class ArchiveAlone implements AutoCloseable {
    private static final List<String> JVM =
            List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    // the archive loses patience with a silent store soon, so that a campaign need not be long
    private static final String PATIENCE_SECONDS = "4";
    private final Product product;
    private final Installation installation;
    private final Stores stores;
    private final List<FaultyLine> lines;
    private final Hospital hospital;
    private final Parcels parcels;

    private ArchiveAlone(
            Product product, Installation installation, Stores stores, List<FaultyLine> lines, Clock clock) {
        this.product = product;
        this.installation = installation;
        this.stores = stores;
        this.lines = List.copyOf(lines);
        this.hospital = new Hospital(product.home(), product.port(), product.issuer());
        this.parcels = parcels("KHO", List.of(), clock);
    }

    static ArchiveAlone start(Path project, Path folder, Stores stores, boolean behindLines, long seed, Clock clock)
            throws IOException {
        Home home = new Home(folder);
        Installation installation = new Installation(project);
        List<FaultyLine> lines = new ArrayList<>();
        Map<String, String> settings = new TreeMap<>();
        if (stores == Stores.CEPH) {
            for (String site : List.of("a", "b")) {
                settings.put("kyluu.archive.sites." + site + ".timeout-seconds", PATIENCE_SECONDS);
                if (behindLines) {
                    FaultyLine line = new FaultyLine(stores.port(home, site), seed + site.charAt(0));
                    lines.add(line);
                    settings.put("kyluu.archive.sites." + site + ".endpoint", line.address());
                }
            }
        }
        Product product = Product.start(
                new Product.Plan(home, installation, Ports.any(), JVM, settings, stores, Set.of(Service.ARCHIVE)),
                clock,
                System.out::println);
        try {
            return new ArchiveAlone(product, installation, stores, lines, clock);
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    /** With two object stores and nothing in between. */
    public static ArchiveAlone onCeph(Path project, Path folder, Clock clock) throws IOException {
        return start(project, folder, Stores.CEPH, false, 0, clock);
    }

    /** Closed records of these papers, each signed by a doctor; without any, of one small document. */
    public Parcels parcels(String series, List<Octets> plain, Clock clock) {
        return new Parcels(product.pki().pki(), product.pki().tsaUri(), clock, series, plain);
    }

    /** Where it keeps its data. */
    public Home home() {
        return product.home();
    }

    /** The sites, as the archive's programs are told of them. */
    public List<String> siteOptions() {
        return stores.options(product.home());
    }

    /** The archive's process, as the system numbers it. */
    public long processId() {
        return product.processId();
    }

    /** One more process of the archive, on the same database and sites, with a spool of its own. */
    Instance second() {
        try {
            Path spool = Files.createDirectories(product.home().root().resolve("spool-2"));
            return Instance.start(
                    product,
                    Service.ARCHIVE,
                    "archive-2",
                    Ports.any(),
                    JVM,
                    Map.of("kyluu.archive.spool", spool.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Product product() {
        return product;
    }

    List<FaultyLine> lines() {
        return lines;
    }

    /** The signing-service's line to the main process. */
    public Line main() {
        return line(product.port());
    }

    Line line(int port) {
        return Line.to(port).as(product.issuer().depositor());
    }

    Line admin() {
        return hospital.line(Roster.ADMIN);
    }

    Line inspector() {
        return hospital.line(Roster.INSPECTOR);
    }

    Line stranger() {
        return hospital.stranger();
    }

    Depositors deposit(Line line, int clients) {
        return new Depositors(parcels, line, clients);
    }

    Keeping keeping() {
        return new Keeping(product, installation, stores, admin());
    }

    @Override
    public void close() throws IOException {
        product.close();
        for (FaultyLine line : lines) {
            line.close();
        }
    }
}
