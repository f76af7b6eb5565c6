package vn.kyluu.demo.machine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.identity.Issuer;
import vn.kyluu.demo.identity.SignInServer;
import vn.kyluu.pki.TestPkiServer;

/** All parts of the product on this machine, running. Stops them in order when closed (R1). Not thread-safe. */
public final class Product implements AutoCloseable {
    private final Plan plan;
    private final Issuer issuer;
    private final TestPkiServer pki;
    private final DepositorToken depositorToken;
    private final SignInServer signIn;
    private final Optional<CephSites> stores;
    private final Server server;
    private final Map<String, String> settings;
    private Postgres postgres;
    private boolean closed;

    private Product(
            Plan plan,
            Issuer issuer,
            TestPkiServer pki,
            DepositorToken depositorToken,
            SignInServer signIn,
            Postgres postgres,
            Optional<CephSites> stores,
            Server server,
            Map<String, String> settings) {
        this.plan = plan;
        this.issuer = issuer;
        this.pki = pki;
        this.depositorToken = depositorToken;
        this.signIn = signIn;
        this.postgres = postgres;
        this.stores = stores;
        this.server = server;
        this.settings = Map.copyOf(settings);
    }

    /** How a product shall be started. */
    public record Plan(
            Home home,
            Installation installation,
            int port,
            List<String> jvm,
            Map<String, String> settings,
            Stores stores,
            Set<Service> services) {
        /** Copies its lists. */
        public Plan {
            jvm = List.copyOf(jvm);
            settings = Map.copyOf(settings);
            services = Set.copyOf(services);
        }

        /** A plan with both services in one server. */
        public Plan(
                Home home,
                Installation installation,
                int port,
                List<String> jvm,
                Map<String, String> settings,
                Stores stores) {
            this(home, installation, port, jvm, settings, stores, Set.of(Service.values()));
        }

        /** A plan whose sites are directories. */
        public Plan(Home home, Installation installation, int port, List<String> jvm, Map<String, String> settings) {
            this(home, installation, port, jvm, settings, Stores.DIRECTORIES);
        }
    }

    /**
     * Starts everything and waits until both services are ready.
     *
     * @param progress told in one line what is being started
     * @throws StartFailure if a part does not start; those started before are stopped
     */
    public static Product start(Plan plan, Clock clock, Consumer<String> progress) {
        Home home = plan.home();
        Parts parts = new Parts();
        try {
            plan.stores().claim(home);
            Issuer issuer = Issuer.open(home, clock);
            progress.accept("keys on both SoftHSM tokens");
            new KeyMachines(home).equip();
            progress.accept("test PKI: issuing CA, OCSP, CRL, timestamp authority");
            TestPkiServer pki = parts.add(pki(home, clock));
            pki.pki().writeTrustAnchor(home.trustAnchors().resolve("root.pem"));
            WorkstationAgent.equip(home, pki.pki(), plan.port());
            DepositorToken depositor = parts.add(new DepositorToken(home, issuer));
            progress.accept("identity provider");
            SignInServer signIn = parts.add(SignInServer.start(home, issuer));
            progress.accept("PostgreSQL, fsync on");
            Postgres postgres = parts.add(Postgres.start(home));
            Map<String, String> wishes = new TreeMap<>();
            Optional<CephSites> stores = Optional.empty();
            if (plan.stores() == Stores.CEPH) {
                progress.accept("two object stores, Ceph with Object Lock");
                stores = Optional.of(parts.add(CephSites.start(home, plan.installation())));
                wishes.putAll(stores.get().settings());
            }
            wishes.putAll(plan.settings());
            progress.accept("Payara Micro with " + plan.services());
            ServiceSettings settings = new ServiceSettings(home, plan.installation(), issuer, plan.port(), wishes);
            Server server = parts.add(Server.start(
                    home,
                    "server",
                    home.scratch(),
                    plan.services(),
                    plan.installation(),
                    settings,
                    plan.jvm(),
                    plan.port()));
            server.awaitReady();
            return new Product(plan, issuer, pki, depositor, signIn, postgres, stores, server, wishes);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static TestPkiServer pki(Home home, Clock clock) {
        int port = new Ports(home).of("pki");
        if (!Ports.isFree(port)) {
            String why = "cannot have port " + port + ", which is in its certificates: somebody listens there";
            throw new StartFailure("The test PKI", why, home.run().resolve("pki.port"));
        }
        return TestPkiServer.startIn(home.pki(), clock, port);
    }

    public Home home() {
        return plan.home();
    }

    /** How it was started. */
    Plan plan() {
        return plan;
    }

    /** What its services were told beyond what every demonstration's are. */
    Map<String, String> settings() {
        return settings;
    }

    /** The loopback port of both services and their pages. */
    public int port() {
        return plan.port();
    }

    /** The server's process, as the system numbers it. */
    public long processId() {
        return server.processId();
    }

    public Issuer issuer() {
        return issuer;
    }

    /** The PKI, with its switches for faults. */
    public TestPkiServer pki() {
        return pki;
    }

    /** Stops the database under the running services. */
    public void stopDatabase() {
        postgres.close();
    }

    /** Ends a site's object store, a or b, as a cut of the power would. */
    public void killStore(String site) {
        stores.orElseThrow().kill(site);
    }

    /** Starts it again, on the same data and port. */
    public void startStore(String site) {
        stores.orElseThrow().start(site);
    }

    /** Fills a store's disks: it goes on reading, and answers no write. */
    public void fillStore(String site) {
        stores.orElseThrow().fill(site);
    }

    /** Uses up a store's quota: it goes on reading, and refuses every write. */
    public void limitStore(String site) {
        stores.orElseThrow().limit(site);
    }

    /** Gives a store room again, whatever took it. */
    public void makeRoom(String site) {
        stores.orElseThrow().makeRoom(site);
    }

    /** Has a store take connections and answer nothing, as on a line that somebody has cut. */
    public void freezeStore(String site) {
        stores.orElseThrow().freeze(site);
    }

    /** Has it answer again. */
    public void thawStore(String site) {
        stores.orElseThrow().thaw(site);
    }

    /** Starts the database again, on the same data and port. */
    public void startDatabase() {
        postgres = Postgres.start(plan.home());
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (Parts parts = new Parts()) {
            parts.add(pki);
            parts.add(depositorToken);
            parts.add(signIn);
            parts.add(postgres);
            stores.ifPresent(parts::add);
            parts.add(server);
        }
    }
}
