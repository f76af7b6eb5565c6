package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.staff.Roster;

/** Who gets in at the desk, and what others can do with it. */
@ExtendWith(RunningProduct.class)
class DeskDoorST {
    private static final String SESSION = "/signing/api/v1/desk/session";

    private static DeskBrowser browser;

    private final Launch launch;

    DeskDoorST(Launch launch) {
        this.launch = launch;
    }

    @BeforeAll
    static void openABrowser(Launch launch) {
        browser = new DeskBrowser(launch.hospital().port());
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @Test
    void letsSomebodyInOverAnotherSiteAndOutAgain() {
        Page page = browser.open();
        page.navigate(browser.address);
        page.locator("#sign-in").waitFor();
        DeskBrowser.shoot(page, "sign-in");
        page = browser.signIn(Roster.NURSE);
        Cookie cookie = session();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
        assertThat(page.evaluate("document.cookie + JSON.stringify(localStorage)")
                        .toString())
                .doesNotContain(cookie.value, "eyJ");
        assertThat(browser.window().cookies()).noneMatch(each -> each.name.equals("kyluu-sign-in"));
        page.locator("#sign-out").click();
        page.locator("#sign-in").waitFor();
        assertThat(line(cookie.value).with("Kyluu-Desk", "used").get(SESSION).status())
                .isEqualTo(401);
    }

    @Test
    void takesTheCookieOnlyFromTheDesksOwnPage() {
        browser.signIn(Roster.DOCTOR);
        String cookie = session().value;
        Line line = line(cookie);
        assertThat(line.with("Kyluu-Desk", "used").get(SESSION).status()).isEqualTo(200);
        assertThat(line.with("Kyluu-Desk", "watching")
                        .get("/signing/api/v1/worklist")
                        .status())
                .isEqualTo(200);
        assertThat(line.get(SESSION).status()).isEqualTo(401);
        assertThat(line.with("Kyluu-Desk", "used")
                        .with("Origin", "https://ke-gian.example")
                        .post("/signing/api/v1/authorizations", "{}")
                        .status())
                .isEqualTo(401);
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertThat(line.with("Kyluu-Desk", "used")
                            .with("Sec-Fetch-Site", site)
                            .get(SESSION)
                            .status())
                    .isEqualTo(401);
        }
        // a session gives what the person's token gives, no more
        assertThat(line.with("Kyluu-Desk", "used")
                        .get("/signing/api/v1/overdue")
                        .status())
                .isEqualTo(403);
        assertThat(line.with("Kyluu-Desk", "used")
                        .get("/signing/api/v1/desk/archive/records")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void asksTheArchiveOnlyWhatIsListed() {
        browser.signIn(Roster.RECORDS);
        Line line = line(session().value).with("Kyluu-Desk", "used");
        String relay = "/signing/api/v1/desk/archive/";
        assertThat(line.get(relay + "custody").status()).isEqualTo(200);
        for (String path :
                List.of("deposits", "verifications", "records/%2e%2e/deposits", "records/..%2f..%2fhealth")) {
            assertThat(line.get(relay + path).status()).as(path).isIn(400, 404);
        }
        assertThat(line.post(relay + "catalogue-rebuilds", "{}").status()).isEqualTo(404);
    }

    @Test
    void refusesASignInThatAnotherBrowserBegan() {
        Page page = browser.open();
        page.navigate(browser.address + "/callback?code=cua-nguoi-khac&state=abc");
        assertThat(page.locator(".problem")).containsText("bị ngắt giữa chừng");
        assertThat(browser.window().cookies()).noneMatch(each -> each.name.equals("kyluu-desk"));
    }

    @Test
    void endsThePageWhenTheSessionIsOverAndComesBackToWhereOneWas() {
        Page page = browser.signIn(Roster.DOCTOR);
        browser.go(page, "delegations");
        line(session().value).with("Kyluu-Desk", "used").delete(SESSION).expect(200);
        page.locator("nav a").first().click();
        assertThat(page.locator(".problem")).containsText("Phiên làm việc đã kết thúc");
        DeskBrowser.shoot(page, "session-ended");
        page.locator("#sign-in").click();
        page.locator("#BS001").click();
        page.locator(".view.work h1").waitFor();
    }

    @Test
    void warnsBeforeASessionEndsAndGoesOnAtAClick() {
        Page page = browser.signIn(Roster.DOCTOR);
        String soon = OffsetDateTime.now(RunningProduct.CLOCK).plusSeconds(100).toString();
        page.route("**/desk/session", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceAll("\"idleEndsAt\":\"[^\"]+\"", "\"idleEndsAt\":\"" + soon + "\"")));
        });
        page.reload();
        page.locator("#session-warning").waitFor();
        assertThat(page.locator("#session-warning .left")).hasText(Pattern.compile("1:[0-3]\\d"));
        DeskBrowser.shoot(page, "session-warning");
        page.unroute("**/desk/session");
        page.keyboard().press("Enter");
        assertThat(page.locator("#session-warning")).hasCount(0);
    }

    @Test
    void isNotFramedAndRunsNothingOfOthers() {
        var answer = Line.to(launch.hospital().port()).get("/signing/desk");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void isSmallAtFirstSight() {
        Page page = browser.open();
        int[] bytes = {0};
        page.onResponse(response -> {
            if (response.url().startsWith(browser.address) && response.status() == 200) {
                bytes[0] += response.body().length;
            }
        });
        page.navigate(browser.address);
        page.locator("#sign-in").waitFor();
        assertThat(bytes[0]).isBetween(1, 100 * 1024);
    }

    private Line line(String cookie) {
        return Line.to(launch.hospital().port()).with("Cookie", "kyluu-desk=" + cookie);
    }

    private static Cookie session() {
        return browser.window().cookies().stream()
                .filter(each -> each.name.equals("kyluu-desk"))
                .findFirst()
                .orElseThrow();
    }
}
