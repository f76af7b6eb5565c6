package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

/** The archive at the desk: looking into it, holding, letting go of what may no longer be kept; and what is left to say of that. */
class DeskArchiveST extends AtTheDesk {
    DeskArchiveST(Launch launch) {
        super(launch);
    }

    @Test
    void looksIntoTheArchiveWithThePersonsOwnRightAndPlacesAHold() {
        String archiveId = trip.archived().archiveId();
        Page page = browser.signIn(Roster.RECORDS);
        browser.go(page, "archive/" + archiveId);
        page.locator("button:text-is('Đọc')").click();
        page.locator("dialog canvas").first().waitFor();
        page.locator("#reader-close").click();
        assertThat(page.locator(".facts")).containsText("Không mất gì: bản ở nơi kia còn đủ");
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
    @Tag("slow")
    void destroysAMistakeByThreePersonsAndTakesTheMinutesAlong() throws Exception {
        String archiveId = trip.archived().archiveId();
        String code = new InspectorDesk(trip.hospital)
                .record(archiveId)
                .expect(200)
                .json()
                .path("code")
                .asText();
        String reason = "Nhận nhầm " + archiveId.substring(0, 8);
        trip.hospital
                .line(Roster.RECORDS)
                .post(
                        "/archive/api/v1/disposals",
                        "{\"kind\": \"MISTAKE\", \"reason\": \"" + reason + "\", \"archiveIds\": [\"" + archiveId
                                + "\"]}")
                .expect(201);
        agree(Roster.SECOND_RECORDS, reason);
        agree(Roster.DIRECTOR, reason);

        Page page = browser.signIn(Roster.INSPECTOR);
        Trip.await("the minutes at both sites", 120, () -> {
            browser.go(page, "retention");
            page.reload();
            DeskBrowser.settle(page);
            return row(page, reason).locator(".due").textContent().contains("Xong");
        });
        // an inspector reads; he neither proposes nor agrees
        assertThat(row(page, reason).locator("button")).hasText(new String[] {"Biên bản"});
        row(page, reason).locator("button").click();
        page.locator("dialog canvas").first().waitFor();
        DeskBrowser.shoot(page, "minutes");
        Download minutes =
                page.waitForDownload(() -> page.locator("#reader-save").click());
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(minutes.path()))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(reason);
        }
        page.locator("#reader-close").click();

        browser.go(page, "archive/" + archiveId);
        assertThat(page.locator(".facts")).containsText("Đã hủy đúng quy trình");
        assertThat(page.locator(".facts")).containsText("biên bản số");
        assertThat(page.locator("main button")).hasCount(0);
        DeskBrowser.shoot(page, "destroyed-record");

        page.navigate("http://127.0.0.1:" + launch.hospital().port() + "/archive/verify/" + code);
        assertThat(page.locator("#sentence")).containsText("Hồ sơ đã được hủy theo quy định vào ");
        assertThat(page.locator("#sentence")).containsText(", biên bản số ");
        assertThat(page.locator("#save-report")).isHidden();
        Axe.assertUsableByAll(page);
        byte[] shot = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "destroyed.png")));
        assertThat(shot).isNotEmpty();
        Pictures.keep("destroyed", page.locator("#answer").screenshot());
    }

    @Test
    void proposesAnExpiredRecordAndTakesTheRegisterAlong() throws Exception {
        String archiveId = trip.toRead().archiveId();
        Page page = browser.signIn(Roster.RECORDS);
        // twenty years later, for this record alone
        change("update archive.archived_record set keep_until = date '2020-01-01' where archive_id = ?", archiveId);
        change(
                "update archive.journal_entry set retain_until = retain_until - interval '60 years' where archive_id = ?",
                archiveId);
        try {
            browser.go(page, "retention");
            page.locator("#tick-" + archiveId).focus();
            page.keyboard().press("Space");
            DeskBrowser.shoot(page, "expired");
            page.locator("button.main:text-is('Đề nghị hủy 1 hồ sơ')").focus();
            page.keyboard().press("Enter");
            page.keyboard().type("Hết thời hạn, thử đề nghị");
            page.locator("dialog button.main").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#news")).containsText("chờ hai người đồng ý");
            assertThat(page.locator("#tick-" + archiveId)).hasCount(0);
            Locator proposal = row(page, "thử đề nghị");
            assertThat(proposal.locator("button")).hasText(new String[] {"Rút đề nghị"});
            proposal.locator("button").click();
            page.locator("#field-reason").fill("Chỉ thử");
            page.locator("dialog button.main").click();
            assertThat(row(page, "thử đề nghị")).containsText("Đã rút");
        } finally {
            change(
                    "update archive.archived_record set keep_until = received_at::date + 3660 where archive_id = ?",
                    archiveId);
            change(
                    "update archive.journal_entry set retain_until = retain_until + interval '60 years' where archive_id = ?",
                    archiveId);
        }
        Download register =
                page.waitForDownload(() -> page.locator("#save-register").click());
        assertThat(register.suggestedFilename()).isEqualTo("danh-muc-thoi-han.csv");
        assertThat(Files.readString(register.path())).contains("Thông tư 33/2025/TT-BYT", "vĩnh viễn");
        assertThat(page.locator("#news")).containsText("danh-muc-thoi-han.csv");
    }

    private static void agree(StaffMember member, String reason) {
        Page page = browser.signIn(member);
        browser.go(page, "retention");
        row(page, reason).locator("button.main").click();
        page.locator("dialog button.main").click();
        assertThat(page.locator("#news")).containsText("Đã ghi nhận đồng ý.");
    }

    private static Locator disposal(Page page) {
        return page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText("Gửi nhầm vào kho"))
                .first();
    }

    private static Locator row(Page page, String reason) {
        return page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText(reason))
                .first();
    }

    private void change(String sql, String archiveId) throws SQLException {
        try (Connection connection = Postgres.connect(launch.product().home());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(archiveId));
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
