package vn.kyluu.benchmarks.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.kyluu.ades.certificate.RevocationMemory;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.judge.Validation;
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
    /** Quick to start; nothing that changes what the program does. */
    private static final List<String> SOON = List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    /** As in production: with the full compiler. */
    private static final List<String> FAST = List.of("-Xmx768m", "-XX:+UseSerialGC");

    /** The archive loses patience with a silent store soon, so that a campaign need not be long. */
    static final int PATIENCE_SECONDS = 4;

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

    static ArchiveAlone start(Path project, Path folder, boolean behindLines, long seed, Clock clock) {
        return start(project, folder, SOON, behindLines, seed, clock);
    }

    private static ArchiveAlone start(
            Path project, Path folder, List<String> jvm, boolean behindLines, long seed, Clock clock) {
        Stores stores = Stores.CEPH;
        Home home = new Home(folder);
        Installation installation = new Installation(project);
        List<FaultyLine> lines = new ArrayList<>();
        Map<String, String> settings = new TreeMap<>();
        for (String site : List.of("a", "b")) {
            settings.put("kyluu.archive.sites." + site + ".timeout-seconds", Integer.toString(PATIENCE_SECONDS));
            if (behindLines) {
                FaultyLine line = new FaultyLine(stores.port(home, site), seed + site.charAt(0));
                lines.add(line);
                settings.put("kyluu.archive.sites." + site + ".endpoint", line.address());
            }
        }
        Product product = Product.start(
                new Product.Plan(home, installation, Ports.any(), jvm, settings, stores, Set.of(Service.ARCHIVE)),
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
    public static ArchiveAlone onCeph(Path project, Path folder, Clock clock) {
        return start(project, folder, FAST, false, 0, clock);
    }

    /** Closed records of these papers, each signed by a doctor; without any, of one small document. */
    public Parcels parcels(String series, List<Octets> plain, Clock clock) {
        return new Parcels(product.pki().pki(), product.pki().tsaUri(), clock, series, plain);
    }

    /** The judge that the archive has by its defaults, in this process. */
    public Validation judge(Clock clock) {
        TrustAnchors anchors = TrustAnchors.of(List.of(product.pki().pki().root()));
        RevocationMemory memory = new RevocationMemory(Duration.ZERO, Duration.ofHours(1), Duration.ofSeconds(10));
        return new Validation(anchors, RevocationSettings.ONLINE.remembering(memory), clock);
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

    /** One more process of the archive, on the same database and stores, with a spool and lines of its own; it is not ready yet. */
    ArchiveProcess process(String name) {
        try {
            Path spool = Files.createDirectories(product.home().root().resolve("spool-" + name));
            Ambush ambush = new Ambush();
            Map<String, String> settings = new TreeMap<>(Map.of("kyluu.archive.spool", spool.toString()));
            List<FaultyLine> own = new ArrayList<>();
            for (String site : List.of("a", "b")) {
                FaultyLine line = new FaultyLine(stores.port(product.home(), site), 0, ambush.at(site));
                own.add(line);
                settings.put("kyluu.archive.sites." + site + ".endpoint", line.address());
            }
            Instance instance = Instance.start(product, Service.ARCHIVE, name, Ports.any(), SOON, settings);
            return new ArchiveProcess(instance, line(instance.port()), spool, ambush, own);
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

    Depositors deposit(int clients) {
        Line line = main();
        return deposit(() -> line, told -> {}, clients);
    }

    Depositors deposit(Supplier<Line> lines, Consumer<Line> told, int clients) {
        return new Depositors(parcels, lines, told, clients);
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
