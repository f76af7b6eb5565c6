package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.agent.app.Agent;
import vn.kyluu.agent.app.Settings;
import vn.kyluu.agent.consent.console.ConsoleConsent;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.machine.WorkstationAgent;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Device;
import vn.kyluu.demo.staff.Pins;
import vn.kyluu.demo.staff.Roster;

/** The records desk and the token agent of the same machine, as somebody uses them who holds a token. */
@ExtendWith(RunningProduct.class)
class DeskTokenST {
    private static final int ROUND = 12;

    private static DeskBrowser browser;
    private static SignerAtTerminal signer;

    private final Launch launch;
    private final Trip trip;

    DeskTokenST(Launch launch) {
        this.launch = launch;
        this.trip = new Trip(launch);
    }

    @BeforeAll
    static void openABrowser(Launch launch) {
        browser = new DeskBrowser(launch.hospital().port());
        Hospital hospital = launch.hospital();
        signer = new SignerAtTerminal(
                new Pins(hospital.home()).of(Device.WORKSTATION).read());
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAboutButAnAgentThatWasNotThere() {
        assertThat(browser.complaints).isEmpty();
    }

    @Test
    void signsTwelveDocumentsWithOnePinOnceTheAgentIsThereAndThePageWasLetIn() throws IOException {
        List<String> documents = waitingForTheHead();
        Page page = browser.signIn(Roster.HEAD);
        for (String document : documents) {
            page.locator("#tick-" + document).check();
        }
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#token-problem")).containsText("Chưa mở phần mềm ký trên máy này");
        DeskBrowser.shoot(page, "token-no-agent");

        try (Agent agent = agent()) {
            assertThat(agent.port()).isPositive();
            page.keyboard().press("Enter");
            page.locator("#pairing-code").waitFor();
            page.keyboard().type("000000".equals(signer.code()) ? "000001" : "000000");
            page.keyboard().press("Enter");
            assertThat(page.locator("#pairing-problem")).containsText("Mã kết nối không đúng");
            DeskBrowser.shoot(page, "token-pairing");
            page.keyboard().type(signer.code());
            page.keyboard().press("Enter");

            assertThat(page.locator(".stage")).containsText(Roster.HEAD.name());
            DeskBrowser.shoot(page, "token-ready");
            signer.is(false);
            page.keyboard().press("Enter");
            assertThat(page.locator("#token-problem")).containsText("Người ký đã từ chối.");
            assertThat(page.locator("#sign-status")).containsText("Đã ký 0 tài liệu, còn 12 chưa ký");
            DeskBrowser.shoot(page, "token-declined");

            signer.is(true);
            signer.seen();
            page.keyboard().press("Enter");
            assertThat(page.locator("#sign-status")).containsText("đã ký cả 12 tài liệu");
            assertThat(page.locator(".results li.good")).hasCount(ROUND);
            DeskBrowser.shoot(page, "token-signed");
            page.keyboard().press("Enter");
            assertThat(page.locator("#news")).containsText("Đã ký 12 tài liệu.");
        }
        assertThat(signer.seen())
                .containsOnlyOnce("== Yêu cầu ký số ==")
                .containsOnlyOnce("Mã PIN")
                .contains("Sẽ ký 12 tài liệu", Roster.HEAD.name(), "http://127.0.0.1:");
        for (String document : documents) {
            assertThat(page.locator("#tick-" + document)).hasCount(0);
            JsonNode signed = trip.emr.document(document).expect(200).json();
            assertThat(signed.path("state").asText()).isEqualTo("COMPLETE");
            JsonNode byTheHead = signed.path("signatures").get(1);
            assertThat(byTheHead.path("device").asText()).isEqualTo("TOKEN");
            assertThat(byTheHead.path("level").asText()).isEqualTo("PAdES_BASELINE_T");
        }
        // the service has verified each value; a judge who knows nothing of it looks at both ends
        assertThat(verdict(documents.get(0))).isEqualTo("TOTAL_PASSED");
        assertThat(verdict(documents.get(ROUND - 1))).isEqualTo("TOTAL_PASSED");
    }

    /** The agent as the demonstration's user starts it, but with somebody at its terminal who answers at once. */
    private Agent agent() throws IOException {
        return Agent.start(
                Settings.read(WorkstationAgent.settings(launch.hospital().home())),
                new ConsoleConsent(signer.terminal(), Wording.VI),
                RunningProduct.CLOCK);
    }

    /** Results that the laboratory has signed. */
    private List<String> waitingForTheHead() {
        Visit visit = trip.visit();
        List<String> documents = new ArrayList<>();
        for (int i = 1; i <= ROUND; i++) {
            documents.add(trip.emr
                    .submitPdf(
                            visit.recordNumber(),
                            "KET_QUA_XET_NGHIEM",
                            "Kết quả xét nghiệm " + i,
                            TreatmentSheet.of(visit))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText());
        }
        trip.desk(Roster.TECHNICIAN).sign(documents).expect(201);
        return documents;
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
