package vn.kyluu.agent.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.door.AllowedOrigins;
import vn.kyluu.agent.door.Door;
import vn.kyluu.agent.door.RateLimit;
import vn.kyluu.agent.http.AgentServer;
import vn.kyluu.agent.http.BatchRoutes;
import vn.kyluu.agent.http.Routes;
import vn.kyluu.agent.http.TokenRoutes;
import vn.kyluu.agent.pairing.PairedPages;
import vn.kyluu.agent.pairing.PairingBook;
import vn.kyluu.agent.signing.Batches;
import vn.kyluu.agent.signing.SetPin;
import vn.kyluu.agent.signing.SignBatch;
import vn.kyluu.agent.token.IssuerFolder;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.PinTries;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.pkcs11.ModuleCatalog;
import vn.kyluu.pkcs11.WorkerSettings;

/** The running agent. */
public final class Agent implements AutoCloseable {
    private static final int REQUESTS_A_MINUTE = 900;
    private static final int PAIRINGS = 5;
    private static final Duration PAIRING_SPAN = Duration.ofMinutes(10);

    private final AgentServer server;
    private final Batches batches;
    private final ModuleShelf shelf;
    private final PairedPages pages;

    private Agent(AgentServer server, Batches batches, ModuleShelf shelf, PairedPages pages) {
        this.server = server;
        this.batches = batches;
        this.shelf = shelf;
        this.pages = pages;
    }

    /**
     * Starts it.
     *
     * @param clock in the zone in which days are told
     * @throws IOException if the port is taken, or a file of the settings cannot be read
     */
    public static Agent start(Settings settings, Consent consent, Clock clock) throws IOException {
        ModuleShelf shelf = shelf(settings);
        PinTries tries = new PinTries(settings.pinTries());
        Batches batches = new Batches(new SignBatch(shelf, consent, tries, clock), clock);
        PairedPages pages = new PairedPages(settings.folder().resolve("paired-pages"));
        PairingBook pairings =
                new PairingBook(pages, consent, new RateLimit(PAIRINGS, PAIRING_SPAN, System::nanoTime), clock);
        AllowedOrigins origins = new AllowedOrigins(settings.origins());
        RateLimit limit = new RateLimit(REQUESTS_A_MINUTE, Duration.ofMinutes(1), System::nanoTime);
        IssuerFolder issuers = issuers(settings);
        Routes routes = new Routes(
                version(),
                consent.kind(),
                pairings,
                new TokenRoutes(
                        shelf, issuers, tries, new SetPin(shelf, consent, Wording.of(settings.language())), clock),
                new BatchRoutes(batches));
        AgentServer server = AgentServer.start(settings.port(), port -> new Door(port, origins, limit), routes);
        return new Agent(server, batches, shelf, pages);
    }

    /** The modules of these settings; the catalogue is read when they are looked for. */
    static ModuleShelf shelf(Settings settings) {
        return new ModuleShelf(
                () -> libraries(settings),
                WorkerSettings.standard()
                        .withCallDeadline(Duration.ofSeconds(settings.callSeconds()))
                        .withEnvironment(settings.environment()),
                System::nanoTime);
    }

    private static List<Path> libraries(Settings settings) throws IOException {
        List<Path> modules = new ArrayList<>(settings.modules());
        Optional<Path> catalogue = settings.catalogue();
        if (catalogue.isPresent()) {
            modules.addAll(ModuleCatalog.read(catalogue.get()).installedModules());
        }
        return modules;
    }

    /** The issuers of these settings. */
    static IssuerFolder issuers(Settings settings) throws IOException {
        return settings.issuers().isPresent()
                ? IssuerFolder.read(settings.issuers().get())
                : IssuerFolder.empty();
    }

    static String version() {
        String version = Agent.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }

    public int port() {
        return server.port();
    }

    ModuleShelf shelf() {
        return shelf;
    }

    PairedPages pages() {
        return pages;
    }

    @Override
    public void close() {
        server.close();
        batches.close();
        shelf.close();
    }
}
