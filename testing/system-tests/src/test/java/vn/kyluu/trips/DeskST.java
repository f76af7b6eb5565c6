package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** The records desk, as the hospital's staff use it. */
class DeskST extends AtTheDesk {
    DeskST(Launch launch) {
        super(launch);
    }

    @Test
    void readsADocumentAndSignsABatchByKeyboardAlone() {
        List<String> documents = List.of(trip.summary(), trip.summary());
        Page page = browser.signIn(Roster.DOCTOR);
        row(page, documents.get(0)).locator("button").click();
        page.locator("dialog canvas").first().waitFor();
        DeskBrowser.shoot(page, "reader");
        page.keyboard().press("Escape");

        for (String document : documents) {
            page.locator("#tick-" + document).focus();
            page.keyboard().press("Space");
        }
        assertThat(row(page, documents.get(0)).locator("[data-unread]")).isHidden();
        assertThat(row(page, documents.get(1)).locator("[data-unread]")).isVisible();
        DeskBrowser.shoot(page, "worklist");

        page.keyboard().press("Control+Enter");
        page.locator("#pin").waitFor();
        page.keyboard().type(launch.hospital().pins().wrongFor(Roster.DOCTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#pin-problem")).containsText("PIN");
        DeskBrowser.shoot(page, "wrong-pin");
        page.keyboard().type(launch.hospital().pins().of(Roster.DOCTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#sign-status")).containsText("đã ký cả 2 tài liệu");
        DeskBrowser.shoot(page, "signed");
        page.keyboard().press("Enter");

        assertThat(page.locator("#tick-" + documents.get(0))).hasCount(0);
        for (String document : documents) {
            assertThat(trip.emr.document(document).expect(200).json().path("signatures"))
                    .hasSize(1);
        }
    }

    @Test
    void tellsOfEachDocumentOfABatchWhyItWasNotSigned() {
        String first = trip.summary();
        String second = trip.summary();
        Page page = browser.signIn(Roster.DOCTOR);
        page.locator("#tick-" + first).check();
        page.locator("#tick-" + second).check();
        page.locator("#sign-ticked").click();
        page.locator("#pin").fill(launch.hospital().pins().of(Roster.DOCTOR));
        // somebody in the same role is faster
        trip.desk(Roster.DOCTOR).sign(List.of(first)).expect(201);
        page.keyboard().press("Enter");
        assertThat(page.locator("#sign-status")).containsText("Đã ký 1 tài liệu, còn 1 chưa ký");
        assertThat(page.locator("#result-" + first + " .outcome")).containsText("!");
        assertThat(page.locator("#result-" + second + " .outcome")).containsText("Đã ký");
        DeskBrowser.shoot(page, "signed-in-part");
    }

    @Test
    void showsWhatARecordLacksAndRemindsInOneClick() {
        Visit visit = trip.visit();
        String document = trip.summary(visit);
        Page page = browser.signIn(Roster.RECORDS);
        browser.go(page, "record/" + visit.recordNumber());
        assertThat(page.locator(".missing")).containsText("Đến lượt bác sĩ. Sau đó: điều dưỡng, trưởng khoa, giám đốc");
        page.locator(".missing button").click();
        assertThat(page.locator(".missing button")).isDisabled();
        DeskBrowser.shoot(page, "record");
        assertThat(trip.hospital
                        .line(Roster.RECORDS)
                        .post("/signing/api/v1/documents/" + document + "/reminders", "{\"step\": \"director\"}")
                        .inWords())
                .isEqualTo("409 step-not-open");
        Trip.await("the reminder among the EMR's events", 10, () -> isReminded(document));
    }

    @Test
    void goesThroughALongWorklistByKeyboardAndRereadsItAlsoWhenNothingWasSigned() {
        List<String> documents = Stream.generate(trip::summary).limit(6).toList();
        Page page = browser.open();
        // pages of three rows instead of fifty
        page.route(
                "**/worklist?limit=50*",
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url().replace("limit=50", "limit=3"))));
        page.navigate(browser.address);
        page.locator("#sign-in").click();
        page.locator("#" + Roster.DOCTOR.code()).click();
        Locator boxes = page.locator(".list input[type=checkbox]");
        assertThat(boxes).hasCount(3);
        boxes.last().focus();
        DeskBrowser.press(page, "Xem thêm");
        assertThat(boxes).hasCount(6);
        assertThat(boxes.nth(3)).isFocused();
        DeskBrowser.shoot(page, "second-page");

        page.unroute("**/worklist?limit=50*");
        page.reload();
        assertThat(boxes.first()).isVisible();
        String late = documents.get(5);
        while (page.locator("#tick-" + late).count() == 0) {
            int before = boxes.count();
            page.locator("button:text-is('Xem thêm')").click();
            assertThat(boxes).not().hasCount(before);
        }
        page.locator("#tick-" + late).focus();
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        page.locator("#pin").fill(launch.hospital().pins().of(Roster.DOCTOR));
        // somebody in the same role is faster, so nothing is left to sign
        trip.desk(Roster.DOCTOR).sign(List.of(late)).expect(201);
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).containsText("!");
        DeskBrowser.shoot(page, "nothing-signed");
        page.keyboard().press("Escape");
        assertThat(page.locator("#tick-" + late)).hasCount(0);
        assertThat(page.locator("#tick-" + documents.get(0))).hasCount(1);
    }

    @Test
    void correctsAndTakesBackWhatTheAuthorAnswersFor() {
        Visit visit = trip.visit();
        String document = trip.summary(visit);
        Page page = browser.signIn(Roster.DOCTOR);
        browser.go(page, "record/" + visit.recordNumber());
        page.locator("button:text-is('Đính chính')").click();
        page.locator("#field-reason").fill("Ghi nhầm mã bệnh");
        page.locator("#field-file")
                .setInputFiles(new FilePayload(
                        "sua.pdf", "application/pdf", DischargeSummary.of(visit).toByteArray()));
        DeskBrowser.shoot(page, "correction");
        page.locator("dialog button.main").click();
        assertThat(page.locator("#news")).containsText("Đã thay bằng bản đính chính");
        assertThat(trip.emr.document(document).expect(200).json().path("state").asText())
                .isEqualTo("REPLACED");

        page.locator(".card.SIGNING button:text-is('Rút tài liệu')").click();
        page.locator("#field-reason").fill("Lập nhầm hồ sơ");
        page.locator("#field-pin").fill(launch.hospital().pins().of(Roster.DOCTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#news")).containsText("Đã rút tài liệu");
        assertThat(page.locator("button:text-is('Rút tài liệu')")).hasCount(0);
    }

    @Test
    void delegatesAndEndsIt() {
        Page page = browser.signIn(Roster.DIRECTOR);
        browser.go(page, "delegations");
        page.locator("#delegate").click();
        page.locator("#field-delegate").fill("BS001");
        page.locator("#field-until").fill("tuần sau");
        page.locator("#field-reason").fill("Đi công tác");
        page.locator("#field-pin").fill(launch.hospital().pins().of(Roster.DIRECTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#form-problem")).containsText("21/11/2026 08:00");
        DeskBrowser.shoot(page, "delegation-form");
        page.locator("#field-until")
                .fill(page.locator("#field-from").inputValue().replaceFirst("/20(\\d\\d) .*", "/20$1 23:59"));
        page.locator("#field-pin").fill(launch.hospital().pins().of(Roster.DIRECTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#news")).containsText("Đã ủy quyền");
        Locator given = page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText("Đi công tác"))
                .first();
        DeskBrowser.shoot(page, "delegations");
        given.locator("button").click();
        page.locator("#field-reason").fill("Đã về");
        page.locator("dialog button.main").click();
        assertThat(given).containsText("Đã chấm dứt");
    }

    @Test
    void fitsOnAPhoneInTheDarkInEnglish() {
        trip.summary();
        Page page = browser.signIn(Roster.DOCTOR);
        page.setViewportSize(360, 740);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator("#language-en").click();
        assertThat(page.locator("h1")).hasText("Documents for me to sign");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        DeskBrowser.shoot(page, "phone");
        page.locator(".what a").first().click();
        page.locator(".view.record .card").first().waitFor();
        DeskBrowser.shoot(page, "phone-record");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
    }

    private boolean isReminded(String document) {
        String after = "0";
        while (true) {
            JsonNode page = trip.emr.events(after).expect(200).json();
            for (JsonNode each : page.path("items")) {
                if (each.path("type").asText().equals("vn.kyluu.step.reminded")
                        && each.toString().contains(document)) {
                    return true;
                }
            }
            if (page.path("items").isEmpty()) {
                return false;
            }
            after = page.path("next").asText();
        }
    }

    private static Locator row(Page page, String document) {
        return page.locator(".row:has(#tick-" + document + ")");
    }
}
