package vn.kyluu.trips;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kyluu.demo.staff.StaffMember;

/** Chromium at the records desk. One window at a time, without cookies of the window before. */
final class DeskBrowser implements AutoCloseable {
    private static final double PATIENCE = 30_000;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final int PICTURE_HEIGHT = 800;
    /** Main states that docs/desk.md shows. */
    private static final Set<String> FOR_PAPERS = Set.of(
            "worklist",
            "signed",
            "discharges",
            "archived",
            "record",
            "disposal",
            "token-ready",
            "token-signed",
            "token-pulled-out");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    final String address;
    final List<String> complaints = new ArrayList<>();
    private BrowserContext window;

    DeskBrowser(int port) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.address = "http://127.0.0.1:" + port + "/signing/desk";
    }

    Page open() {
        closeWindow();
        complaints.clear();
        window = browser.newContext(
                new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(WIDTH, HEIGHT));
        Page page = window.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            // that the service refuses something is told on the page
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Signs in as a person does: from the desk's first page, over the identity provider's. */
    Page signIn(StaffMember member) {
        Page page = open();
        page.navigate(address);
        page.locator("#sign-in").click();
        page.locator("#" + member.code()).click();
        page.locator("#person")
                .filter(new Locator.FilterOptions().setHasText(member.name()))
                .waitFor();
        settle(page);
        return page;
    }

    void go(Page page, String view) {
        page.navigate(address + "#/" + view);
        page.locator(".view." + view.split("/", -1)[0] + " h1").waitFor();
        settle(page);
    }

    /** Waits until the view is there. */
    static void settle(Page page) {
        page.locator("main:not([aria-busy]) h1").waitFor();
    }

    /** Goes by Tab to what has that id or says that, and presses Enter there; a field is only gone to. */
    static void press(Page page, String what) {
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

    BrowserContext window() {
        return window;
    }

    /** Keeps a picture, and lets no state pass that somebody cannot use. */
    static void shoot(Page page, String name) {
        Axe.assertUsableByAll(page);
        page.screenshot(new Page.ScreenshotOptions()
                // a dialog lies over what the window shows
                .setFullPage(page.locator("dialog[open]").count() == 0)
                .setPath(Path.of("target", "screenshots", "desk-" + name + ".png")));
        if (FOR_PAPERS.contains(name)) {
            page.evaluate("scrollTo(0, 0)");
            Pictures.keep(
                    "desk-" + name, page.screenshot(new Page.ScreenshotOptions().setClip(0, 0, WIDTH, PICTURE_HEIGHT)));
        }
    }

    private void closeWindow() {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    @Override
    public void close() {
        closeWindow();
        browser.close();
        playwright.close();
    }
}
