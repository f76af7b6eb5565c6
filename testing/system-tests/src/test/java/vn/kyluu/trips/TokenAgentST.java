package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.agent.app.Agent;
import vn.kyluu.agent.app.Settings;
import vn.kyluu.agent.command.SignCommand;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.consent.console.ConsoleConsent;
import vn.kyluu.agent.signing.Batches;
import vn.kyluu.agent.signing.SignBatch;
import vn.kyluu.agent.token.IssuerFolder;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.PinTries;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.demo.staff.Roster;

/** A page in Chromium, kyluu-token.js, the token agent with a SoftHSM token, and the signing service. */
@ExtendWith(RunningProduct.class)
class TokenAgentST {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SCRIPT = RunningProduct.PROJECT.resolve("token-agent/browser/kyluu-token.js");

    private static Playwright playwright;
    private static Browser browser;
    private static SignerAtTerminal signer;
    private static Settings settings;
    private static Consent consent;
    private static Agent agent;
    private static Path issuers;

    private final Launch launch;
    private BrowserContext context;
    private Page page;
    private boolean knowsThePermission = true;

    TokenAgentST(Launch launch) {
        this.launch = launch;
    }

    @BeforeAll
    static void startTheAgentAndABrowser(Launch launch) throws IOException {
        Hospital hospital = launch.hospital();
        signer = new SignerAtTerminal(
                new Pins(hospital.home()).of(Device.WORKSTATION).read());
        issuers = Files.createTempDirectory("kyluu-issuers-");
        for (String name : List.of("ca.crt", "root.crt")) {
            URI address = URI.create("http://127.0.0.1:" + new Ports(hospital.home()).of("pki") + "/" + name);
            try (InputStream certificate = address.toURL().openStream()) {
                Files.copy(certificate, issuers.resolve(name));
            }
        }
        consent = new ConsoleConsent(signer.terminal(), Wording.VI);
        settings = new Settings(
                Path.of("agent.properties"),
                0,
                List.of("http://127.0.0.1:" + hospital.port(), "https://benhan.example"),
                List.of(Installation.softHsm()),
                Optional.empty(),
                Optional.of(issuers),
                Optional.of(5),
                "vi",
                10,
                Map.of(
                        "SOFTHSM2_CONF",
                        hospital.home().workstation().resolve("softhsm2.conf").toString()),
                Files.createTempDirectory("kyluu-agent-"));
        agent = Agent.start(settings, consent, RunningProduct.CLOCK);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        agent.close();
    }

    @BeforeEach
    void openThePage() throws IOException {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        String html;
        try (InputStream stream = Objects.requireNonNull(TokenAgentST.class.getResourceAsStream("token-page.html"))) {
            html = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        context.route(
                "**/token-page.html*",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(html)));
        context.route(
                "**/kyluu-token.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setPath(SCRIPT)));
        signer.is(true);
        signer.seen();
        // a page that the test itself hands to the browser counts as one of the internet
        allowLocalNetwork();
        page = visit("http://127.0.0.1:" + launch.hospital().port());
    }

    @AfterEach
    void closeThePage() {
        context.close();
    }

    @Test
    void signsTwelveDocumentsWithOnePin() {
        List<String> documents = waitingForTheHead(12);
        assertThat(trial("status()").path("paired").toString()).isEqualTo("false");
        assertThat(trial("certificates()").path("code").asText()).isEqualTo("not-paired");
        assertThat(page.locator("#trouble").innerText()).contains("chưa được kết nối");
        assertThat(trial("pair()").path("paired").asBoolean()).isTrue();

        JsonNode round = sign(documents);

        assertThat(round.path("trouble").asText()).as(round.toString()).isEmpty();
        assertThat(round.path("failed")).isEmpty();
        assertThat(round.path("done")).hasSize(12);
        assertThat(round.path("done").findValuesAsText("device")).containsOnly("TOKEN");
        assertThat(round.path("done").findValuesAsText("staffCode")).containsOnly(Roster.HEAD.code());
        assertThat(page.locator("#progress").innerText()).isEqualTo("DONE 12/12");
        assertThat(signer.seen())
                .containsOnlyOnce("== Yêu cầu ký số ==")
                .contains("Sẽ ký 12 tài liệu", Roster.HEAD.name(), "12. Kết quả xét nghiệm");
        for (String document : documents) {
            assertThat(new Trip(launch)
                            .emr
                            .document(document)
                            .expect(200)
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("COMPLETE");
        }
    }

    @Test
    void tellsANurseWhatIsWrongAndGoesOnWhenSheAgrees() {
        List<String> documents = waitingForTheHead(2);
        assertThat(trial("pair()").path("paired").asBoolean()).isTrue();
        signer.is(false);

        JsonNode declined = sign(documents);

        assertThat(declined.path("trouble").asText()).isEqualTo("declined");
        assertThat(declined.path("resumable").asBoolean()).isTrue();
        assertThat(page.locator("#trouble").innerText()).isEqualTo("Người ký đã từ chối.");
        signer.is(true);
        JsonNode resumed = trial("resume()");
        assertThat(resumed.path("done")).as(resumed.toString()).hasSize(2);
        assertThat(resumed.path("resumable").asBoolean()).isFalse();
    }

    @Test
    void refusesAPageThatIsNotAllowedAlsoOneThatLooksLikeIt() {
        Page stranger = visit("http://localhost:" + launch.hospital().port());
        assertThat(trial(stranger, "status()").path("code").asText()).isEqualTo("agent-unreachable");
        assertThat(trial(stranger, "pair()").path("code").asText()).isEqualTo("agent-unreachable");
        assertThat(signer.seen()).isEmpty();
    }

    /** From 142 Chrome asks the person before a page of the internet may speak to this machine; headless, nobody says yes. */
    @Test
    void isReachedFromAnHttpsPageOnceThePersonLetsItIn() {
        context.clearPermissions();
        Page secure = visit("https://benhan.example");
        assertThat(secure.evaluate("isSecureContext")).isEqualTo(true);
        JsonNode before = trial(secure, "status()");
        if (knowsThePermission) {
            assertThat(before.path("code").asText()).isEqualTo("browser-blocks");
            assertThat(secure.locator("#trouble").innerText()).contains("cho phép truy cập mạng cục bộ");
        }
        allowLocalNetwork();
        assertThat(trial(secure, "status()").path("ready").asBoolean()).isTrue();
    }

    @Test
    void signsFromTheCommandLineUnderTheSameConsent() throws Exception {
        List<String> documents = waitingForTheHead(2);
        Path bearer = Files.createTempFile("kyluu-bearer-", "");
        Files.writeString(bearer, launch.hospital().issuer().token(Roster.HEAD));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> ordered = new ArrayList<>(documents);
        ordered.add("00000000-0000-0000-0000-000000000000");
        boolean all;
        // a program of its own, so a module of its own
        agent.close();
        try (ModuleShelf shelf = Agent.shelf(settings);
                Batches batches = new Batches(
                        new SignBatch(shelf, consent, new PinTries(Optional.empty()), RunningProduct.CLOCK),
                        RunningProduct.CLOCK)) {
            SignCommand command = new SignCommand(
                    shelf,
                    IssuerFolder.read(issuers),
                    batches,
                    Wording.VI,
                    RunningProduct.CLOCK,
                    new PrintStream(printed, true, StandardCharsets.UTF_8));
            all = command.sign(new SignCommand.Order(
                    URI.create("http://127.0.0.1:" + launch.hospital().port()), bearer, "", ordered));
        } finally {
            Files.delete(bearer);
            agent = Agent.start(settings, consent, RunningProduct.CLOCK);
        }
        assertThat(all).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(documents.get(0) + " OK", documents.get(1) + " OK", "server-refused", "404");
        assertThat(signer.seen()).contains("Sẽ ký 2 tài liệu");
    }

    private void allowLocalNetwork() {
        try {
            context.grantPermissions(List.of("local-network-access"));
        } catch (PlaywrightException unknown) {
            // a browser that does not ask
            knowsThePermission = false;
        }
    }

    /** Results that the laboratory has signed. */
    private List<String> waitingForTheHead(int count) {
        Trip trip = new Trip(launch);
        Visit visit = trip.visit();
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(trip.emr
                    .submitPdf(
                            visit.recordNumber(), "KET_QUA_XET_NGHIEM", "Kết quả xét nghiệm", TreatmentSheet.of(visit))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText());
        }
        trip.desk(Roster.TECHNICIAN).sign(documents).expect(201);
        return documents;
    }

    private JsonNode sign(List<String> documents) {
        String bearer = launch.hospital().issuer().token(Roster.HEAD);
        try {
            return trial("sign(" + JSON.writeValueAsString(bearer) + ", " + JSON.writeValueAsString(documents) + ", "
                    + JSON.writeValueAsString(Roster.HEAD.name()) + ")");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Page visit(String origin) {
        Page visited = context.newPage();
        visited.exposeFunction("codeOnTheMachine", arguments -> signer.code());
        visited.navigate(origin + "/token-page.html?agent=" + agent.port());
        visited.waitForFunction("window.trial !== undefined");
        return visited;
    }

    private JsonNode trial(String call) {
        return trial(page, call);
    }

    private static JsonNode trial(Page where, String call) {
        return JSON.valueToTree(where.evaluate("async () => await window.trial." + call));
    }
}
