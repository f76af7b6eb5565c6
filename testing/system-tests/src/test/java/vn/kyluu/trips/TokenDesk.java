package vn.kyluu.trips;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.faulty.FaultPage;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.workstation.PersonAtTerminal;

/** The records desk in Chromium on the head's machine, and the module that fails on order before the machine's tokens. */
final class TokenDesk implements AutoCloseable {
    final DeskBrowser browser;
    private @Nullable FaultyModule tokens;
    private Trip trip;
    private PersonAtTerminal head;

    TokenDesk(int port) throws IOException {
        browser = new DeskBrowser(port);
        if (FaultyModule.compiler().isPresent()) {
            tokens = FaultyModule.build(Files.createTempDirectory("kyluu-faulty-"), Installation.softHsm());
        }
    }

    /** Who works here from now on. */
    void sitsDown(Trip nowTrip, PersonAtTerminal nowHead) {
        trip = nowTrip;
        head = nowHead;
        if (tokens != null) {
            tokens.page().heal();
        }
    }

    /** Skips the test on a machine where the failing module cannot be built. */
    void needsFaults() {
        Assumptions.assumeTrue(tokens != null, "no C compiler on this machine");
    }

    FaultyModule tokens() {
        return Objects.requireNonNull(tokens);
    }

    FaultPage faults() {
        return tokens().page();
    }

    /** The head's worklist with these ticked, and asked to be signed. */
    Page ticked(List<String> documents) {
        Page page = browser.signIn(Roster.HEAD);
        for (String document : documents) {
            page.locator("#tick-" + document).check();
        }
        page.keyboard().press("Control+Enter");
        return page;
    }

    /** Types the code that the agent shows, and waits for what comes then. */
    void letIn(Page page) throws InterruptedException {
        page.locator("#pairing-code").waitFor();
        page.keyboard().type(head.takeCode());
        page.keyboard().press("Enter");
        page.locator("#token-go, #token-problem").waitFor();
    }

    /** The lines of those that were signed. */
    static Locator good(Page page) {
        return page.locator(".results li.good");
    }

    /** How many of them the service calls complete. */
    long complete(List<String> documents) {
        return documents.stream()
                .filter(each -> trip.document(each).path("state").asText().equals("COMPLETE"))
                .count();
    }

    List<String> complaints() {
        return browser.complaints;
    }

    @Override
    public void close() {
        browser.close();
    }
}
