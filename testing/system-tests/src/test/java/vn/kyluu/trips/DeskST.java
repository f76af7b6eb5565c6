package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.job.CaseFile;
import vn.kyluu.demo.job.MainJob;
import vn.kyluu.demo.job.SigningRound;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** The records desk, as the hospital's staff use it. */
@ExtendWith(RunningProduct.class)
class DeskST {
    private static DeskBrowser browser;

    private final Trip trip;
    private final Launch launch;

    DeskST(Launch launch) {
        this.launch = launch;
        this.trip = new Trip(launch);
    }

    @BeforeAll
    static void openABrowser(Launch launch) {
        browser = new DeskBrowser(launch.hospital().port());
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        assertThat(browser.complaints).isEmpty();
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
    void closesTheDaysDischargesByKeyboardAndFollowsThemIntoTheArchive() {
        List<CaseFile> files = List.of(complete(), complete());
        Visit lacking = trip.visit();
        trip.summary(lacking);
        Page page = browser.signIn(Roster.RECORDS);
        browser.go(page, "discharges");
        assertThat(state(page, lacking.recordNumber())).containsText("thiếu 4 chữ ký");
        assertThat(page.locator("#tick-" + lacking.recordNumber())).isDisabled();

        page.locator("#tick-" + files.get(0).number()).focus();
        page.keyboard().press("Space");
        for (CaseFile file : files.subList(1, files.size())) {
            page.locator("#tick-" + file.number()).focus();
            page.keyboard().press("Space");
        }
        DeskBrowser.shoot(page, "discharges");
        page.keyboard().press("Control+Enter");
        page.locator("dialog button.main").waitFor();
        page.keyboard().press("Enter");
        for (CaseFile file : files) {
            assertThat(state(page, file.number())).containsText("Đang ký biên bản");
        }
        SigningRound round = new SigningRound(trip.hospital, Trip.silent());
        for (CaseFile file : files) {
            round.ofManifest(trip.closure(file).path("manifestDocumentId").asText());
        }
        for (CaseFile file : files) {
            assertThat(state(page, file.number())).containsText("Đã lưu trữ, 2 biên nhận");
        }
    }

    @Test
    void closesTenDischargesWithoutTheMouse() {
        closeWithoutTheMouse(10, 3);
    }

    @Test
    @Tag("slow")
    void closesFortyDischargesWithoutTheMouse() {
        closeWithoutTheMouse(40, 4);
    }

    /** From the sign-in page on; on a day of their own, so that no other test's discharges are among them. */
    private void closeWithoutTheMouse(int many, int daysAgo) {
        List<Visit> visits = Stream.generate(() -> leftDaysAgo(daysAgo)).limit(many).toList();
        List<String> documents = visits.stream().map(trip::summary).toList();
        trip.desk(Roster.DOCTOR).sign(documents).expect(201);
        trip.desk(Roster.NURSE).sign(documents).expect(201);
        trip.headDesk().sign(documents).expect(201);
        trip.desk(Roster.DIRECTOR).sign(documents).expect(201);

        Page page = browser.open();
        page.navigate(browser.address);
        page.locator("#sign-in").waitFor();
        press(page, "Đăng nhập");
        page.locator("#" + Roster.RECORDS.code()).waitFor();
        press(page, Roster.RECORDS.code());
        page.locator(".view.discharges h1").waitFor();
        DeskBrowser.settle(page);
        DeskBrowser.shoot(page, "walk-1-today");
        press(page, "day");
        page.keyboard().press("Control+A");
        page.keyboard()
                .type(visits.get(0).dischargedAt().format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
        page.keyboard().press("Enter");
        assertThat(page.locator(".summary")).containsText(many + " hồ sơ: " + many + " đủ");
        DeskBrowser.shoot(page, "walk-2-that-day");
        press(page, "Chọn mọi hồ sơ đủ");
        assertThat(page.locator("#close-ticked")).hasText("Đóng " + many + " hồ sơ");
        DeskBrowser.shoot(page, "walk-3-chosen");
        page.keyboard().press("Control+Enter");
        page.locator("dialog button.main").waitFor();
        DeskBrowser.shoot(page, "walk-4-sure");
        page.keyboard().press("Enter");
        for (Visit visit : visits) {
            assertThat(state(page, visit.recordNumber())).containsText("Đang ký biên bản");
        }
        DeskBrowser.shoot(page, "walk-5-closed");
        assertThat(page.locator(".summary")).containsText(many + " đang ký biên bản");

        List<String> manifests = visits.stream()
                .map(visit -> trip.records
                        .closure(visit.recordNumber())
                        .expect(200)
                        .json()
                        .path("manifestDocumentId")
                        .asText())
                .toList();
        trip.headDesk().sign(manifests).expect(201);
        trip.desk(Roster.DIRECTOR).sign(manifests).expect(201);
        trip.desk(Roster.CLERK).sign(manifests).expect(201);
        Trip.await("all archived", 300, () -> page.locator(".summary")
                .textContent()
                .contains(many + " đã lưu trữ"));
        for (Visit visit : visits) {
            assertThat(state(page, visit.recordNumber())).containsText("Đã lưu trữ, 2 biên nhận");
        }
        DeskBrowser.shoot(page, "archived");
    }

    /** Goes by Tab to what has that id or says that, and presses Enter there; a field is only gone to. */
    private static void press(Page page, String what) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            Object here = page.evaluate("""
                    ([what]) => {
                      const at = document.activeElement;
                      return at.id === what || at.textContent.trim() === what ? at.tagName : "";
                    }""", List.of(what));
            if (!here.equals("")) {
                if (!here.equals("INPUT")) {
                    page.keyboard().press("Enter");
                }
                return;
            }
        }
        throw new AssertionError("cannot be reached by keyboard: " + what);
    }

    private Visit leftDaysAgo(int days) {
        Visit today = MainJob.newVisit(RunningProduct.CLOCK);
        Visit visit = new Visit(
                today.recordNumber(),
                today.admittedAt().minusDays(days),
                today.dischargedAt().minusDays(days));
        trip.emr.putOutpatientHead(visit).expect(200, 201);
        return visit;
    }

    @Test
    void goesThroughALongWorklistByKeyboardAndRereadsItAlsoWhenNothingWasSigned() {
        List<String> documents = Stream.generate(trip::summary).limit(4).toList();
        Page page = browser.open();
        // pages of three rows instead of fifty
        page.route("**/worklist?limit=50*", route -> route.resume(
                new Route.ResumeOptions().setUrl(route.request().url().replace("limit=50", "limit=3"))));
        page.navigate(browser.address);
        page.locator("#sign-in").click();
        page.locator("#" + Roster.DOCTOR.code()).click();
        Locator boxes = page.locator(".list input[type=checkbox]");
        assertThat(boxes).hasCount(3);
        boxes.last().focus();
        press(page, "Xem thêm");
        assertThat(boxes).hasCount(6);
        assertThat(boxes.nth(3)).isFocused();
        DeskBrowser.shoot(page, "second-page");

        page.unroute("**/worklist?limit=50*");
        page.locator("#only-overdue").check();
        page.locator("#only-overdue").uncheck();
        String late = documents.get(3);
        while (page.locator("#tick-" + late).count() == 0) {
            page.locator("button:text-is('Xem thêm')").click();
            DeskBrowser.settle(page);
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
    void looksIntoTheArchiveWithThePersonsOwnRightAndPlacesAHold() {
        String archiveId = trip.archived().archiveId();
        Page page = browser.signIn(Roster.RECORDS);
        browser.go(page, "archive/" + archiveId);
        page.locator("button:text-is('Đọc')").click();
        page.locator("dialog canvas").first().waitFor();
        page.locator("#reader-close").click();
        page.locator("button:text-is('Giữ theo yêu cầu cơ quan')").click();
        page.locator("#field-case").fill("12/CV-CQĐT");
        page.locator("#field-authority").fill("Cơ quan điều tra tỉnh");
        page.locator("#field-reason").fill("Điều tra tai nạn");
        page.locator("dialog button.main").click();
        assertThat(page.locator(".facts")).containsText("Đang bị yêu cầu lưu giữ");
        DeskBrowser.shoot(page, "archive-record");
        browser.go(page, "retention");
        Locator hold = page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText("12/CV-CQĐT"))
                .first();
        DeskBrowser.shoot(page, "retention");
        hold.locator("button").click();
        page.locator("#field-reason").fill("Đã kết luận");
        page.locator("dialog button.main").click();
        assertThat(page.locator("#news")).containsText("Đã gỡ");

        trip.hospital
                .line(Roster.RECORDS)
                .post(
                        "/archive/api/v1/disposals",
                        "{\"kind\": \"MISTAKE\", \"reason\": \"Gửi nhầm vào kho\", \"archiveIds\": [\"" + archiveId
                                + "\"]}")
                .expect(201);
        browser.go(page, "custody");
        browser.go(page, "retention");
        // who proposed it does not agree to it
        assertThat(disposal(page).locator("button")).hasText(new String[] {"Rút đề nghị"});
        Page director = browser.signIn(Roster.DIRECTOR);
        browser.go(director, "retention");
        disposal(director).locator("button.main").click();
        director.locator("dialog button.main").click();
        assertThat(disposal(director)).containsText("GD001 đồng ý");
        assertThat(disposal(director).locator("button.main")).hasCount(0);
        DeskBrowser.shoot(director, "disposal");

        Page admin = browser.signIn(Roster.ADMIN);
        browser.go(admin, "custody");
        DeskBrowser.shoot(admin, "custody");
        assertThat(admin.locator("main")).containsText("Cơ sở dự phòng");
        assertThat(admin.locator("nav a[href='#/archive']")).hasCount(0);
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

    private CaseFile complete() {
        Visit visit = trip.visit();
        String document = trip.summary(visit);
        trip.signByAll(document);
        return new CaseFile(visit, document, "", "");
    }

    private static Locator disposal(Page page) {
        return page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText("Gửi nhầm vào kho"))
                .first();
    }

    private static Locator row(Page page, String document) {
        return page.locator(".row:has(#tick-" + document + ")");
    }

    private static Locator state(Page page, String number) {
        return page.locator("#state-" + number);
    }
}
