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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.agent.app.Agent;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.workstation.PersonAtTerminal;

/** A page in Chromium, kyluu-token.js, the token agent with a SoftHSM token, and the signing service. */
@ExtendWith(RunningProduct.class)
class TokenAgentST {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SCRIPT = RunningProduct.PROJECT.resolve("token-agent/browser/kyluu-token.js");

    private static Playwright playwright;
    private static Browser browser;
    private static PersonAtTerminal signer;
    private static Agent agent;

    private final Launch launch;
    private BrowserContext context;
    private Page page;
    private boolean knowsThePermission = true;

    TokenAgentST(Launch launch) {
        this.launch = launch;
    }

    @BeforeAll
    static void startTheAgentAndABrowser(Launch launch) throws IOException {
        Workplace place = new Workplace(launch.hospital());
        signer = place.person();
        agent = place.agentFor("https://benhan.example");
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
        signer.takeSeen();
        // a page that the test itself hands to the browser counts as one of the internet
        allowLocalNetwork();
        page = visit("http://127.0.0.1:" + launch.hospital().port());
    }

    @AfterEach
    void closeThePage() {
        context.close();
    }

    @Test
    void signsThreeDocumentsWithOnePin() {
        List<String> documents = new Trip(launch).resultsForTheHead(3);
        assertThat(trial("status()").path("paired").toString()).isEqualTo("false");
        assertThat(trial("certificates()").path("code").asText()).isEqualTo("not-paired");
        assertThat(page.locator("#trouble").innerText()).contains("chưa được kết nối");
        assertThat(trial("pair()").path("paired").asBoolean()).isTrue();

        JsonNode round = sign(documents);

        assertThat(round.path("trouble").asText()).as(round.toString()).isEmpty();
        assertThat(round.path("failed")).isEmpty();
        assertThat(round.path("done")).hasSize(3);
        assertThat(round.path("done").findValuesAsText("device")).containsOnly("TOKEN");
        assertThat(round.path("done").findValuesAsText("staffCode")).containsOnly(Roster.HEAD.code());
        assertThat(page.locator("#progress").innerText()).isEqualTo("DONE 3/3");
        assertThat(signer.takeSeen())
                .containsOnlyOnce("== Yêu cầu ký số ==")
                .contains("Sẽ ký 3 tài liệu", Roster.HEAD.name(), "3. Kết quả xét nghiệm");
        for (String document : documents) {
            assertThat(new Trip(launch).document(document).path("state").asText())
                    .isEqualTo("COMPLETE");
        }
    }

    @Test
    void tellsANurseWhatIsWrongAndGoesOnWhenSheAgrees() {
        List<String> documents = new Trip(launch).resultsForTheHead(2);
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
        assertThat(signer.takeSeen()).isEmpty();
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

    private void allowLocalNetwork() {
        try {
            context.grantPermissions(List.of("local-network-access"));
        } catch (PlaywrightException unknown) {
            // a browser that does not ask
            knowsThePermission = false;
        }
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
