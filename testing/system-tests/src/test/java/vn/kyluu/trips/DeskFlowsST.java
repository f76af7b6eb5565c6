package vn.kyluu.trips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.staff.Roster;

/** The hospital's rules, as whoever signs by them sees them at the desk. */
@ExtendWith(RunningProduct.class)
class DeskFlowsST {
    private final Launch launch;

    DeskFlowsST(Launch launch) {
        this.launch = launch;
    }

    @Test
    void showsEachFlowAsAPictureThatIsAlsoSaidInWords() {
        try (DeskBrowser browser = new DeskBrowser(launch.hospital().port())) {
            Page page = browser.signIn(Roster.HEAD);
            page.locator("nav a[href='#/flows']").click();
            DeskBrowser.settle(page);

            Locator careSheet = page.locator("article", new Page.LocatorOptions().setHasText("PHIEU_CHAM_SOC"));
            Locator picture = careSheet.locator("img");
            assertThat(picture).hasAttribute("alt", "Sơ đồ: bác sĩ → điều dưỡng / kỹ thuật viên → trưởng khoa");
            for (Locator each : page.locator("article img").all()) {
                assertThat(each).hasJSProperty("complete", true);
                assertThat((int) each.evaluate("image => image.naturalWidth")).isGreaterThan(200);
            }
            DeskBrowser.shoot(page, "flows");
            assertThat(browser.complaints).isEmpty();
        }
    }
}
