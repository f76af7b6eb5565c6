package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.job.CaseFile;
import vn.kyluu.demo.job.MainJob;
import vn.kyluu.demo.job.SigningRound;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** A day's discharges at the records desk, closed by keyboard and followed into the archive. */
class DeskDischargesST extends AtTheDesk {
    DeskDischargesST(Launch launch) {
        super(launch);
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
        DeskBrowser.shoot(page, "archived");
    }

    @Test
    @Tag("slow")
    void closesTenDischargesWithoutTheMouse() {
        Page page = browser.open();
        // the way into the archive is walked by two above, and by forty below
        for (Visit visit : closeWithoutTheMouse(page, 10, 3)) {
            trip.hospital
                    .line(Roster.RECORDS)
                    .delete("/signing/api/v1/records/" + visit.recordNumber() + "/closure?reason=thu")
                    .expect(200);
        }
        assertThat(page.locator(".summary")).containsText("10 hồ sơ: 10 đủ");
    }

    @Test
    @Tag("slow")
    void closesFortyDischargesWithoutTheMouse() {
        Page page = browser.open();
        List<Visit> visits = closeWithoutTheMouse(page, 40, 4);
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
        Trip.await(
                "all archived",
                300,
                () -> page.locator(".summary").textContent().contains("40 đã lưu trữ"));
        for (Visit visit : visits) {
            assertThat(state(page, visit.recordNumber())).containsText("Đã lưu trữ, 2 biên nhận");
        }
        DeskBrowser.shoot(page, "forty-archived");
    }

    /** From the sign-in page on; on a day of their own, so that no other test's discharges are among them. */
    private List<Visit> closeWithoutTheMouse(Page page, int many, int daysAgo) {
        List<Visit> visits =
                Stream.generate(() -> leftDaysAgo(daysAgo)).limit(many).toList();
        List<String> documents = visits.stream().map(trip::summary).toList();
        trip.desk(Roster.DOCTOR).sign(documents).expect(201);
        trip.desk(Roster.NURSE).sign(documents).expect(201);
        trip.headDesk().sign(documents).expect(201);
        trip.desk(Roster.DIRECTOR).sign(documents).expect(201);

        page.navigate(browser.address);
        page.locator("#sign-in").waitFor();
        DeskBrowser.press(page, "Đăng nhập");
        page.locator("#" + Roster.RECORDS.code()).waitFor();
        DeskBrowser.press(page, Roster.RECORDS.code());
        page.locator(".view.discharges h1").waitFor();
        DeskBrowser.settle(page);
        DeskBrowser.shoot(page, "walk-1-today");
        DeskBrowser.press(page, "day");
        page.keyboard().press("Control+A");
        page.keyboard()
                .type(visits.get(0).dischargedAt().format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
        page.keyboard().press("Enter");
        assertThat(page.locator(".summary")).containsText(many + " hồ sơ: " + many + " đủ");
        DeskBrowser.shoot(page, "walk-2-that-day");
        DeskBrowser.press(page, "Chọn mọi hồ sơ đủ");
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
        return visits;
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

    private CaseFile complete() {
        Visit visit = trip.visit();
        String document = trip.summary(visit);
        trip.signByAll(document);
        return new CaseFile(visit, document, "", "");
    }

    private static Locator state(Page page, String number) {
        return page.locator("#state-" + number);
    }
}
