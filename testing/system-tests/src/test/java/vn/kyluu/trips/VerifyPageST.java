package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.job.Forgery;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.LaterLine;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** The public page, as a visitor sees it. */
@ExtendWith(RunningProduct.class)
class VerifyPageST {
    private static Playwright playwright;
    private static Browser browser;
    private static Octets signed;
    private static Octets unsigned;

    private final Launch launch;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    VerifyPageST(Launch launch) {
        this.launch = launch;
    }

    @BeforeAll
    static void openABrowserAndSignAFile(Launch launch) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        Trip trip = new Trip(launch);
        Visit visit = trip.visit();
        unsigned = DischargeSummary.of(visit);
        String document = trip.summary(visit);
        trip.signByAll(document);
        signed = trip.emr.content(document).expect(200).body();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void openThePage() {
        page = browser.newPage(new Browser.NewPageOptions().setLocale("vi-VN").setViewportSize(1100, 1400));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + launch.hospital().port() + "/archive/verify");
    }

    @AfterEach
    void closeThePage() {
        page.close();
    }

    @Test
    void showsTheSevenFactsOfAValidFile() {
        drop("tom-tat.pdf", signed);
        awaitText(Roster.DIRECTOR.name());
        for (var member : List.of(Roster.DOCTOR, Roster.NURSE, Roster.HEAD, Roster.DIRECTOR)) {
            assertThat(body()).contains(member.name());
        }
        // TT 15/2025/TT-BKHCN article 6
        assertThat(body())
                .contains(
                        "Tổ chức cấp chứng thư",
                        "Người ký",
                        "Đơn vị quản lý chứng thư",
                        "Thời điểm ký",
                        "Tính toàn vẹn",
                        "Hiệu lực của chữ ký tại thời điểm ký",
                        "Thời hạn chứng thư");
        shoot("valid");
        keep("valid");
        assertThat(page.locator("html").getAttribute("lang")).startsWith("vi");
        assertThat(complaints).isEmpty();
    }

    @Test
    void saysThatAnAlteredFileWasAltered() {
        drop("sua.pdf", Forgery.oneByteChanged(signed));
        awaitVerdict("TOTAL_FAILED");
        shoot("altered");
        keep("altered");
        assertThat(body().toLowerCase(java.util.Locale.ROOT)).containsAnyOf("thay đổi", "sửa", "không còn nguyên vẹn");
    }

    @Test
    void saysThatAnUnsignedFileHasNoSignature() {
        drop("chua-ky.pdf", unsigned);
        awaitVerdict("INDETERMINATE");
        shoot("unsigned");
        keep("unsigned");
        assertThat(body().toLowerCase(java.util.Locale.ROOT)).contains("chữ ký");
        assertThat(body()).doesNotContain(Roster.DOCTOR.name());
    }

    @Test
    void saysWhatIsWrongWithAFileItCannotRead() {
        drop("hinh.png", Octets.of("không phải PDF".getBytes(StandardCharsets.UTF_8)));
        awaitVerdict("INDETERMINATE");
        shoot("bad");
        keep("bad");
        assertThat(body()).contains("PDF");
        assertThat(body()).doesNotContain("Exception", "undefined", "[object");
    }

    @Test
    void speaksEnglishOnRequest() {
        Locator english =
                page.getByText(Pattern.compile("^\\s*(English|EN)\\s*$")).first();
        english.click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
        drop("tom-tat.pdf", signed);
        awaitText(Roster.DIRECTOR.name());
        shoot("english");
        assertThat(body().toLowerCase(java.util.Locale.ROOT)).contains("signature");
    }

    @Test
    void fitsOnAPhone() {
        page.setViewportSize(360, 740);
        drop("tom-tat.pdf", signed);
        awaitText(Roster.DIRECTOR.name());
        shoot("phone");
        keep("phone");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
    }

    @Test
    void drawsTheDocumentAndFramesItsSignaturesWhenAsked() {
        drop("tom-tat.pdf", signed);
        awaitText(Roster.DIRECTOR.name());
        page.locator("#open-pages").click();
        page.locator("#pages canvas").first().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        shoot("pages");
        assertThat(page.locator("#pages canvas").count()).isGreaterThanOrEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void givesTheVerdictToTakeAway() throws Exception {
        drop("tom-tat.pdf", signed);
        awaitText(Roster.DIRECTOR.name());
        Download saved = page.waitForDownload(() -> page.locator("#save").click());
        assertThat(Files.readString(saved.path())).contains("\"TOTAL_PASSED\"", Roster.DIRECTOR.name(), "tom-tat.pdf");
    }

    @Test
    void tellsOfAnArchivedFileHowItIsKeptAndFindsItsPrintedCode() {
        Trip trip = new Trip(launch);
        InspectorDesk inspector = new InspectorDesk(trip.hospital);
        String archiveId = trip.toRead().archiveId();
        drop("luu.pdf", inspector.content(archiveId, 1).expect(200).body());
        awaitText("Bản lưu tại kho lưu trữ");
        shoot("archived");
        keep("archived");
        assertThat(body())
                .contains(
                        "Bản lưu tại Cơ sở chính",
                        "Bản lưu tại Cơ sở dự phòng",
                        "khóa chống xóa, sửa đến",
                        "do KyLuu Test TSA cấp",
                        "Trong kho từ",
                        "Không mất gì: bản ở nơi kia còn đủ");

        String code =
                inspector.record(archiveId).expect(200).json().path("code").asText();
        page.navigate("http://127.0.0.1:" + launch.hospital().port() + "/archive/verify/" + code);
        awaitText(archiveId);
        shoot("code");
        keep("code");
        assertThat(body()).contains(Roster.DIRECTOR.name());
    }

    @Test
    void findsARecordByAPhotoOfItsQrAndTakesNothingElseOfWhatAQrSays() {
        Trip trip = new Trip(launch);
        String archiveId = trip.toRead().archiveId();
        String code = new InspectorDesk(trip.hospital)
                .record(archiveId)
                .expect(200)
                .json()
                .path("code")
                .asText();
        photograph("https://benh-vien.example/archive/verify/" + code);
        awaitText(archiveId);
        assertThat(complaints).isEmpty();

        photograph("https://ke-gian.example/tai-ve");
        awaitText("Không thấy mã QR của hồ sơ");
        shoot("no-qr");
        assertThat(page.url()).contains("/archive/verify");
    }

    @Test
    void showsWhatWasSignedBesideWhatItBecameAndWhoseSignatureCameBefore() {
        drop("them-chu.pdf", LaterLine.on(signed));
        awaitVerdict("TOTAL_FAILED");
        assertThat(page.locator("#sentence").innerText()).contains("trang 1", "sau chữ ký của", Roster.DIRECTOR.name());
        page.locator("#open-pages").click();
        page.locator("#pages .changed canvas").first().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        assertThat(page.locator("#pages .changed").count())
                .as("only the page that was changed is framed")
                .isEqualTo(1);
        shoot("beside");
        assertThat(body()).contains("Như bây giờ, sau khi bị sửa");
        assertThat(complaints).isEmpty();
    }

    @Test
    void givesTheReportThatOtherMachinesRead() throws Exception {
        drop("tom-tat.pdf", signed);
        awaitText(Roster.DIRECTOR.name());
        Download saved = page.waitForDownload(() -> page.locator("#save-etsi").click());
        assertThat(saved.suggestedFilename()).isEqualTo("tom-tat.pdf.etsi.xml");
        assertThat(Files.readString(saved.path()))
                .contains("http://uri.etsi.org/19102/v1.", "urn:etsi:019102:mainindication:total-passed");
    }

    @Test
    void isReadableInTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        drop("sua.pdf", Forgery.oneByteChanged(signed));
        awaitVerdict("TOTAL_FAILED");
        shoot("dark");
    }

    @Test
    void loadsLittleBeforeAnythingIsAsked() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Object bytes = page.evaluate("""
                [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                  .reduce((sum, each) => sum + each.encodedBodySize, 0)""");
        assertThat(((Number) bytes).intValue()).isBetween(10_000, 100 * 1024);
    }

    @Test
    void givesTheReportWithTheFacilitysSealAndSaysWhatItIsDoing() throws Exception {
        drop("tom-tat.pdf", signed);
        awaitText(Roster.DIRECTOR.name());
        // held until the page has been looked at
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile(".*/verifications/reports"), held::add);
        page.locator("#save-report").click();
        awaitText("Đang kiểm tra lại, lập báo cáo");
        shoot("sealing");
        assertThat(page.locator("#save").isDisabled()).isTrue();
        Download saved = page.waitForDownload(() -> held.get(0).resume());
        assertThat(saved.suggestedFilename()).isEqualTo("tom-tat.pdf.bao-cao.pdf");
        awaitText("Đã lưu tom-tat.pdf.bao-cao.pdf");
        shoot("taken");
        assertThat(complaints).isEmpty();
        try (PDDocument report = Loader.loadPDF(Files.readAllBytes(saved.path()))) {
            assertThat(new PDFTextStripper().getText(report))
                    .contains("Hợp lệ: 4 người đã ký", Roster.DIRECTOR.name(), "Kết luận này nghĩa là gì");
            Pictures.keep("report", png(new PDFRenderer(report).renderImageWithDPI(0, 80)));
        }
    }

    @Test
    void findsTheRecordAgainByAPhotoOfTheReportsQr() throws Exception {
        Trip trip = new Trip(launch);
        String archiveId = trip.toRead().archiveId();
        String code = new InspectorDesk(trip.hospital)
                .record(archiveId)
                .expect(200)
                .json()
                .path("code")
                .asText();
        page.navigate("http://127.0.0.1:" + launch.hospital().port() + "/archive/verify/" + code);
        awaitText(archiveId);
        Download saved = page.waitForDownload(() -> page.locator("#save-report").click());
        page.navigate("http://127.0.0.1:" + launch.hospital().port() + "/archive/verify");
        try (PDDocument report = Loader.loadPDF(Files.readAllBytes(saved.path()))) {
            byte[] photo = png(new PDFRenderer(report).renderImageWithDPI(0, 130));
            page.locator("#photo").setInputFiles(new FilePayload("bao-cao.png", "image/png", photo));
        }
        awaitText(archiveId);
        assertThat(complaints).isEmpty();
    }

    @Test
    void printsTheVerdictWithTheDigestAndWithoutTheButtons() throws IOException {
        Octets altered = Forgery.oneByteChanged(signed);
        drop("sua.pdf", altered);
        awaitVerdict("TOTAL_FAILED");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        shoot("print");
        assertThat(page.locator("#sentence").isVisible()).isTrue();
        assertThat(page.locator("#save").isVisible()).isFalse();
        assertThat(page.locator("#drop").isVisible()).isFalse();
        try (PDDocument printed = Loader.loadPDF(page.pdf())) {
            // the expert's part is folded away on the screen, but paper cannot be unfolded
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("KHÔNG hợp lệ", "Mã băm SHA-256")
                    .contains(altered.digest(DigestAlgorithm.SHA256).hex().substring(0, 30));
        }
    }

    private void drop(String name, Octets file) {
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "application/pdf", file.toByteArray()));
        Locator button = page.locator("button[type=submit]:visible");
        if (button.count() > 0 && button.first().isEnabled()) {
            button.first().click();
        }
    }

    private void photograph(String text) {
        page.locator("#photo").setInputFiles(new FilePayload("anh.jpg", "image/jpeg", Photo.of(text)));
    }

    private void awaitText(String text) {
        page.waitForFunction(
                "text => document.body.innerText.includes(text)",
                text,
                new Page.WaitForFunctionOptions().setTimeout(30_000));
    }

    private void awaitVerdict(String verdict) {
        page.locator("[data-verdict=" + verdict + "]").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }

    private String body() {
        return page.locator("body").innerText();
    }

    /** Keeps a picture, and lets no state pass that somebody cannot use. */
    private void shoot(String name) {
        Axe.assertUsableByAll(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** The answer as a picture for the papers, if they are to be renewed. */
    private void keep(String name) {
        if (Pictures.areWanted()) {
            Pictures.keep(name, page.locator("#answer").screenshot());
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
