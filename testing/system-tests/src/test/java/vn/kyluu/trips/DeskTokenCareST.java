package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.kyluu.agent.app.Agent;
import vn.kyluu.demo.Launch;
import vn.kyluu.pki.TestPki;

/** What the desk does for somebody whose token is locked, expired, or holds several certificates. */
class DeskTokenCareST extends AtTheTokenDesk {
    private static final int LOCKED = 0x40000;

    DeskTokenCareST(Launch launch) {
        super(launch);
    }

    @Test
    void unlocksATokenAndChangesItsPinBothTypedAtTheAgent() throws Exception {
        desk.needsFaults();
        List<String> documents = trip.resultsForTheHead(1);
        OwnToken token = OwnToken.until(launch.product().pki().pki(), inDays(100));
        desk.faults().showFlags(LOCKED);
        try (Agent agent = place.agentBehind(desk.tokens(), token.environment())) {
            assertThat(agent.port()).isPositive();
            Page page = desk.ticked(documents);
            desk.letIn(page);
            assertThat(page.locator("#token-problem")).containsText("Token đã bị khóa vì sai mã PIN nhiều lần");
            DeskBrowser.shoot(page, "token-locked");
            head.knows(OwnToken.PUK, "56789", "56789");
            // as a token does that was unlocked
            head.beforeThePin(() -> desk.faults().showFlags(0));
            page.keyboard().press("Enter");
            assertThat(page.locator("#token-pin-status")).containsText("Xong: token dùng mã PIN mới.");
            DeskBrowser.shoot(page, "token-unlocked");
            page.keyboard().press("Enter");

            head.knows("56789", "98765", "98765");
            page.locator("#token-pin").click();
            assertThat(page.locator("#token-pin-status")).containsText("Xong: token dùng mã PIN mới.");
            page.keyboard().press("Enter");

            page.locator("#token-go").waitFor();
            head.knows("98765");
            page.keyboard().press("Enter");
            assertThat(page.locator("#sign-status")).containsText("đã ký cả 1 tài liệu");
        }
        assertThat(head.takeSeen()).contains("== Mở khóa token ==", "== Đổi mã PIN ==", "Mã PUK (SO PIN)");
        assertThat(desk.complete(documents)).isEqualTo(1);
    }

    @Test
    void tellsTheDayOfAnExpiredCertificateAndLetsChooseAmongSeveral() throws Exception {
        desk.needsFaults();
        List<String> documents = trip.resultsForTheHead(1);
        TestPki pki = launch.product().pki().pki();
        Instant yesterday = inDays(-1);
        OwnToken old = OwnToken.until(pki, yesterday);
        OwnToken two = OwnToken.until(pki, inDays(100), inDays(200));
        Page page;
        try (Agent agent = place.agentBehind(desk.tokens(), old.environment())) {
            assertThat(agent.port()).isPositive();
            page = desk.ticked(documents);
            desk.letIn(page);
            assertThat(page.locator("#token-problem"))
                    .hasText("Chứng thư trên token đã hết hạn ngày " + day(yesterday) + ". Nhờ quản trị gia hạn.");
            DeskBrowser.shoot(page, "token-expired");
        }
        try (Agent agent = place.agentBehind(desk.tokens(), two.environment())) {
            assertThat(agent.port()).isPositive();
            head.knows(OwnToken.PIN);
            page.keyboard().press("Enter");
            Locator later = page.locator("#certificate option")
                    .filter(new Locator.FilterOptions().setHasText("hết hạn " + day(inDays(200))));
            assertThat(page.locator("#certificate option")).hasCount(2);
            DeskBrowser.shoot(page, "token-choice");
            page.locator("#certificate").selectOption(later.getAttribute("value"));
            page.locator("#token-go").click();
            assertThat(page.locator("#sign-status")).containsText("đã ký cả 1 tài liệu");
        }
        JsonNode certificate =
                trip.document(documents.get(0)).path("signatures").get(1).path("certificate");
        assertThat(certificate.path("notAfter").asText())
                .startsWith(inDays(200)
                        .atZone(RunningProduct.CLOCK.getZone())
                        .toLocalDate()
                        .toString());
    }

    private static Instant inDays(int days) {
        return RunningProduct.CLOCK.instant().plus(Duration.ofDays(days));
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)
                .format(moment.atZone(RunningProduct.CLOCK.getZone()));
    }
}
