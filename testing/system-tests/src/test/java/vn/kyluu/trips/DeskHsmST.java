package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.staff.Roster;

/** The HSM goes away while somebody signs at the desk, and comes back. */
class DeskHsmST extends AtTheDesk {
    private final Path tokens;
    private final Path away;

    DeskHsmST(Launch launch) {
        super(launch);
        this.tokens = launch.product().home().hsm().resolve("tokens");
        this.away = tokens.resolveSibling("tokens-away");
    }

    @Test
    @Tag("slow")
    void saysThatTheHsmIsAwayKeepsWhatIsSignedAndSignsTheRestWhenItIsBack() throws IOException {
        List<String> documents = List.of(trip.summary(), trip.summary());
        Page page = browser.signIn(Roster.DOCTOR);
        documents.forEach(document -> page.locator("#tick-" + document).check());
        page.keyboard().press("Control+Enter");
        page.locator("#pin").fill(launch.hospital().pins().of(Roster.DOCTOR));
        AtomicInteger asked = new AtomicInteger();
        page.route("**/documents/*/signatures", route -> {
            if (asked.incrementAndGet() == 2) {
                takeTheHsmAway();
            }
            route.resume();
        });
        String left;
        try {
            page.keyboard().press("Enter");
            assertThat(page.locator("#sign-status")).containsText("Đã ký 1 tài liệu, còn 1 chưa ký");
            List<String> unsigned = documents.stream()
                    .filter(document -> signatures(document) == 0)
                    .collect(Collectors.toList());
            assertThat(unsigned).hasSize(1);
            left = unsigned.get(0);
            assertThat(page.locator("#result-" + left + " .outcome"))
                    .hasText(
                            "! Lúc này không dùng được thiết bị giữ khóa ký (HSM). Không có gì bị mất: hãy thử lại sau ít phút;"
                                    + " nếu vẫn lỗi, báo quản trị.");
            DeskBrowser.shoot(page, "hsm-away");
            page.keyboard().press("Enter");
            assertThat(page.locator("#sign-ticked")).hasText("Ký 1 tài liệu");
            assertThat(page.locator("#tick-" + left)).isChecked();
        } finally {
            bringTheHsmBack();
        }
        Trip.await(
                "ready again",
                60,
                () -> trip.hospital.stranger().get("/health/ready").status() == 200);
        page.keyboard().press("Control+Enter");
        page.locator("#pin").fill(launch.hospital().pins().of(Roster.DOCTOR));
        page.keyboard().press("Enter");
        assertThat(page.locator("#sign-status")).containsText("đã ký");
        assertThat(page.locator("#result-" + left + " .outcome")).containsText("Đã ký");
        assertThat(documents).allMatch(document -> signatures(document) == 1);
    }

    private int signatures(String document) {
        return trip.document(document).path("signatures").size();
    }

    private void takeTheHsmAway() {
        try {
            Files.move(tokens, away);
            Files.createDirectory(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endWorkers();
    }

    private void bringTheHsmBack() throws IOException {
        if (Files.exists(away)) {
            Files.delete(tokens);
            Files.move(away, tokens);
            endWorkers();
        }
    }

    /** The processes with the PKCS#11 module: SoftHSM looks for its tokens only when it is loaded. */
    private void endWorkers() {
        ProcessHandle.of(launch.product().processId()).orElseThrow().children().forEach(ProcessHandle::destroyForcibly);
    }
}
