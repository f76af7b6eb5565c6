package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kyluu.agent.app.Agent;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.faulty.FaultPage.Fault;
import vn.kyluu.faulty.FaultPage.Presence;

/** The records desk and the token agent of the same machine, as somebody uses them who holds a token. */
class DeskTokenST extends AtTheTokenDesk {
    private static final int ROUND = 12;
    private static final int PULLED = 6;
    /** A token that takes its time: long enough to be pulled out of it on a slow machine. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    DeskTokenST(Launch launch) {
        super(launch);
    }

    @Test
    void signsTwelveDocumentsWithOnePinOnceTheAgentIsThereAndThePageWasLetIn() throws Exception {
        List<String> documents = trip.resultsForTheHead(ROUND);
        Page page = desk.ticked(documents);
        assertThat(page.locator("#token-problem")).containsText("Chưa mở phần mềm ký trên máy này");
        DeskBrowser.shoot(page, "token-no-agent");

        try (Agent agent = place.agent()) {
            assertThat(agent.port()).isPositive();
            page.keyboard().press("Enter");
            page.locator("#pairing-code").waitFor();
            String code = head.takeCode();
            page.keyboard().type("000000".equals(code) ? "000001" : "000000");
            page.keyboard().press("Enter");
            assertThat(page.locator("#pairing-problem")).containsText("Mã kết nối không đúng");
            DeskBrowser.shoot(page, "token-pairing");
            page.keyboard().type(code);
            page.keyboard().press("Enter");

            assertThat(page.locator(".stage")).containsText(Roster.HEAD.name());
            DeskBrowser.shoot(page, "token-ready");
            head.is(false);
            page.keyboard().press("Enter");
            assertThat(page.locator("#token-problem")).containsText("Người ký đã từ chối.");
            assertThat(page.locator("#sign-status")).containsText("Đã ký 0 tài liệu, còn 12 chưa ký");
            DeskBrowser.shoot(page, "token-declined");

            head.is(true);
            head.takeSeen();
            page.keyboard().press("Enter");
            assertThat(page.locator("#sign-status")).containsText("đã ký cả 12 tài liệu");
            assertThat(page.locator(".results li.good")).hasCount(ROUND);
            DeskBrowser.shoot(page, "token-signed");
            page.keyboard().press("Enter");
            assertThat(page.locator("#news")).containsText("Đã ký 12 tài liệu.");
        }
        assertThat(head.takeSeen())
                .containsOnlyOnce("== Yêu cầu ký số ==")
                .containsOnlyOnce("Mã PIN")
                .contains("Sẽ ký 12 tài liệu", Roster.HEAD.name(), "http://127.0.0.1:");
        for (String document : documents) {
            assertThat(page.locator("#tick-" + document)).hasCount(0);
            JsonNode signed = trip.document(document);
            assertThat(signed.path("state").asText()).isEqualTo("COMPLETE");
            JsonNode byTheHead = signed.path("signatures").get(1);
            assertThat(byTheHead.path("device").asText()).isEqualTo("TOKEN");
            assertThat(byTheHead.path("level").asText()).isEqualTo("PAdES_BASELINE_T");
        }
        // the service has verified each value; a judge who knows nothing of it looks at both ends
        assertThat(verdict(documents.get(0))).isEqualTo("TOTAL_PASSED");
        assertThat(verdict(documents.get(ROUND - 1))).isEqualTo("TOTAL_PASSED");
    }

    @Test
    void keepsWhatIsSignedWhenTheTokenIsPulledOutOrTheSignerStopsAndSignsTheRest() throws Exception {
        desk.needsFaults();
        List<String> documents = trip.resultsForTheHead(PULLED);
        try (Agent agent = place.agentBehind(desk.tokens())) {
            assertThat(agent.port()).isPositive();
            Page page = desk.ticked(documents);
            desk.letIn(page);
            desk.faults().order("C_Sign", Fault.HANG, 100, 0, SLOW);
            page.keyboard().press("Enter");
            TokenDesk.good(page).first().waitFor();
            desk.faults().tokenIs(Presence.REMOVED);

            assertThat(page.locator("#token-problem")).containsText("Chưa cắm token");
            int kept = TokenDesk.good(page).count();
            assertThat(kept).isBetween(1, PULLED - 1);
            assertThat(page.locator("#sign-status")).hasText(soFar(kept));
            assertThat(desk.complete(documents)).isEqualTo(kept);
            DeskBrowser.shoot(page, "token-pulled-out");

            page.keyboard().press("Enter");
            assertThat(page.locator("#token-problem")).containsText("Chưa cắm token");

            desk.faults().tokenIs(Presence.PRESENT);
            page.keyboard().press("Enter");
            TokenDesk.good(page).nth(kept).waitFor();
            page.locator("button:text-is('Dừng lại')").click();
            assertThat(page.locator("#token-problem")).containsText("Đã dừng");
            int more = TokenDesk.good(page).count();
            assertThat(more).isBetween(kept + 1, PULLED - 1);
            assertThat(page.locator("#sign-status")).hasText(soFar(more));

            desk.faults().heal();
            head.takeSeen();
            page.keyboard().press("Enter");
            assertThat(page.locator("#sign-status")).containsText("đã ký cả 6 tài liệu");
            assertThat(head.takeSeen()).contains("Sẽ ký " + (PULLED - more) + " tài liệu");
        }
        assertThat(desk.complete(documents)).isEqualTo(PULLED);
    }

    @Test
    void takesADocumentBackAndDelegatesByPapersThatTheTokenSigns() throws Exception {
        Visit visit = trip.visit();
        String document = trip.summary(visit);
        try (Agent agent = place.agent()) {
            assertThat(agent.port()).isPositive();
            Page page = desk.browser.signIn(Roster.HEAD);
            desk.browser.go(page, "record/" + visit.recordNumber());
            page.locator("button:text-is('Rút tài liệu')").click();
            page.locator("#field-reason").fill("Lập nhầm hồ sơ");
            assertThat(page.locator("#field-pin")).hasCount(0);
            page.locator("dialog button.main").click();
            desk.letIn(page);
            page.locator("#token-go").waitFor();
            DeskBrowser.shoot(page, "token-paper");
            page.keyboard().press("Enter");
            assertThat(page.locator("#news")).containsText("Đã rút tài liệu");
            assertThat(head.takeSeen()).contains("Sẽ ký 1 tài liệu", "1. Rút “", visit.recordNumber());
            assertThat(trip.document(document).path("state").asText()).isEqualTo("WITHDRAWN");

            desk.browser.go(page, "delegations");
            page.locator("#delegate").click();
            page.locator("#field-delegate").fill(Roster.DOCTOR.code());
            page.locator("#field-until").fill("tuần sau");
            page.locator("#field-reason").fill("Đi học một ngày");
            page.locator("dialog button.main").click();
            assertThat(page.locator("#form-problem")).isVisible();
            page.locator("#field-until")
                    .fill(page.locator("#field-from").inputValue().replaceFirst("/20(\\d\\d) .*", "/20$1 23:59"));
            page.locator("dialog button.main").click();
            page.locator("#token-go").waitFor();
            page.keyboard().press("Enter");
            assertThat(page.locator("#news")).containsText("Đã ủy quyền");
            assertThat(head.takeSeen()).contains("1. Ủy quyền ký thay cho BS001, từ ");
            Locator given = page.locator(".row")
                    .filter(new Locator.FilterOptions().setHasText("Đi học một ngày"))
                    .first();
            given.locator("button").click();
            page.locator("#field-reason").fill("Đã về");
            page.locator("dialog button.main").click();
            assertThat(given).containsText("Đã chấm dứt");
        }
    }

    private static String soFar(int signed) {
        return "Đã ký " + signed + " tài liệu, còn " + (PULLED - signed) + " chưa ký.";
    }

    private String verdict(String document) {
        return new InspectorDesk(launch.hospital())
                .verify(
                        "ket-qua.pdf",
                        "application/pdf",
                        trip.emr.content(document).expect(200).body())
                .expect(200)
                .json()
                .path("verdict")
                .asText();
    }
}
