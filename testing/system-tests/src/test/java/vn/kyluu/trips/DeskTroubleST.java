package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.AdminDesk;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.pki.Part;

/** What somebody at the desk is told when something does not go: a sentence, with the focus where it can be mended. */
class DeskTroubleST extends AtTheDesk {
    DeskTroubleST(Launch launch) {
        super(launch);
    }

    @AfterEach
    void mendEverything() {
        for (Part part : Part.values()) {
            launch.product().pki().restore(part);
        }
    }

    @Test
    void saysInAFormWhatIsEmptyTooLongOrWrongAndPutsTheFocusThere() {
        Visit visit = trip.visit();
        trip.summary(visit);
        Page page = browser.signIn(Roster.DOCTOR);
        browser.go(page, "record/" + visit.recordNumber());
        page.locator(".card.SIGNING button:text-is('Rút tài liệu')").click();
        page.locator("dialog button.main").click();
        assertThat(page.locator("#form-problem")).hasText("Chưa nhập: Lý do.");
        assertThat(page.locator("#field-reason")).isFocused();
        assertThat(page.locator("#field-reason")).hasAttribute("aria-invalid", "true");
        DeskBrowser.shoot(page, "empty-field");

        page.keyboard().type("Lập nhầm");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#form-problem")).hasText("Chưa nhập: Mã PIN ký số.");
        assertThat(page.locator("#field-pin")).isFocused();

        page.locator("#field-reason").fill("x".repeat(501));
        page.locator("#field-pin").fill(launch.hospital().pins().of(Roster.DOCTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#form-problem")).containsText("500");
        assertThat(page.locator("#field-reason")).isFocused();
        DeskBrowser.shoot(page, "too-long");

        page.locator("#field-reason").fill("Lập nhầm");
        page.locator("#field-pin").fill(launch.hospital().pins().wrongFor(Roster.DOCTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#form-problem")).containsText("PIN");
        assertThat(page.locator("#field-pin")).isFocused();
        assertThat(page.locator("#field-pin")).hasValue("");
        DeskBrowser.shoot(page, "form-wrong-pin");
    }

    @Test
    void saysThatAPinIsMissingWrongAndAtLastLocked() {
        String document = trip.summary();
        Page page = browser.signIn(Roster.DOCTOR);
        page.locator("#tick-" + document).check();
        page.keyboard().press("Control+Enter");
        page.locator("#pin").waitFor();
        page.keyboard().press("Enter");
        assertThat(page.locator("#pin-problem")).hasText("Chưa nhập: Mã PIN ký số.");
        assertThat(page.locator("#pin")).isFocused();
        try {
            for (int i = 0; i < 10 && !isLocked(); i++) {
                assertThat(page.locator("#sign-go")).isEnabled();
                page.keyboard().type(launch.hospital().pins().wrongFor(Roster.DOCTOR));
                page.keyboard().press("Enter");
                assertThat(page.locator("#pin")).hasValue("");
                assertThat(page.locator("#pin-problem")).containsText("PIN");
                assertThat(page.locator("#pin")).isFocused();
            }
            assertThat(isLocked()).isTrue();
            page.keyboard().type(launch.hospital().pins().of(Roster.DOCTOR));
            page.keyboard().press("Enter");
            assertThat(page.locator("#pin-problem")).containsText("Nhờ quản trị mở khóa");
            DeskBrowser.shoot(page, "pin-locked");
            page.keyboard().press("Escape");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("dialog .problem")).containsText("Nhờ quản trị mở khóa");
            DeskBrowser.shoot(page, "key-locked");
        } finally {
            new AdminDesk(launch.hospital()).unlock(Roster.DOCTOR).expect(200, 204);
        }
    }

    @Test
    void tellsOfEachDocumentThatNobodyVouchesForTheCertificateNow() {
        List<String> documents = List.of(trip.summary(), trip.summary());
        Page page = browser.signIn(Roster.DOCTOR);
        documents.forEach(document -> page.locator("#tick-" + document).check());
        silenceTheAuthority();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("dialog .problem")).containsText("chưa trả lời chứng thư của bạn còn hiệu lực không");
        DeskBrowser.shoot(page, "certificate-unknown");
        page.keyboard().press("Escape");

        mendEverything();
        page.keyboard().press("Control+Enter");
        page.locator("#pin").fill(launch.hospital().pins().of(Roster.DOCTOR));
        silenceTheAuthority();
        page.keyboard().press("Enter");
        assertThat(page.locator("#sign-status")).containsText("Đã ký 0 tài liệu, còn 2 chưa ký");
        for (String document : documents) {
            assertThat(page.locator("#result-" + document + " .outcome")).containsText("!");
        }
        DeskBrowser.shoot(page, "revocation-outage");
        page.keyboard().press("Enter");
        // nothing is lost: what was ticked still is
        assertThat(page.locator("#sign-ticked")).hasText("Ký 2 tài liệu");
        mendEverything();
        page.keyboard().press("Control+Enter");
        page.locator("#pin").fill(launch.hospital().pins().of(Roster.DOCTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#sign-status")).containsText("đã ký cả 2 tài liệu");
    }

    @Test
    void signsOutNobodyWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
        Page page = browser.signIn(Roster.RECORDS);
        launch.product().stopDatabase();
        try {
            page.locator("nav a[href='#/overdue']").click();
            assertThat(page.locator("h1")).hasText("Chưa hiện được trang này");
            assertThat(page.locator(".problem")).containsText("Thử lại");
            DeskBrowser.shoot(page, "database-away");
        } finally {
            launch.product().startDatabase();
        }
        Trip.await(
                "ready again",
                60,
                () -> trip.hospital.stranger().get("/health/ready").status() == 200);
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Quá hạn ký");
    }

    @Test
    void showsOnePageForTheArchiveWhileItIsAwayAndAllOfThemOnceItAnswers() {
        Page page = browser.open();
        page.route(
                "**/desk/archive/**",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(503)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"type\": \"urn:kyluu:problem:archive-unreachable\", \"detail\": \"Kho không trả lời.\"}")));
        page.navigate(browser.address + "#/archive");
        page.locator("#sign-in").click();
        page.locator("#" + Roster.RECORDS.code()).click();
        page.locator(".view.away h1, .view.discharges h1").first().waitFor();
        browser.go(page, "away");
        assertThat(page.locator("nav a[href='#/archive']")).hasCount(0);
        assertThat(page.locator("h1")).hasText("Kho lưu trữ chưa trả lời");
        DeskBrowser.shoot(page, "archive-away");
        page.locator("#ask-archive").click();
        assertThat(page.locator(".problem")).containsText("Chưa hỏi được kho lưu trữ");
        page.locator("nav a[href='#/discharges']").click();
        assertThat(page.locator(".view.discharges h1")).isVisible();

        page.unroute("**/desk/archive/**");
        page.locator("nav a[href='#/away']").click();
        page.locator("#ask-archive").click();
        assertThat(page.locator("nav a[href='#/archive']")).hasCount(1);
        assertThat(page.locator("nav a[href='#/away']")).hasCount(0);
    }

    private void silenceTheAuthority() {
        launch.product().pki().silence(Part.OCSP);
        launch.product().pki().silence(Part.CRL);
    }

    private boolean isLocked() {
        return new AdminDesk(launch.hospital())
                .credentials(Roster.DOCTOR)
                .expect(200)
                .json()
                .path(0)
                .path("locked")
                .asBoolean();
    }
}
