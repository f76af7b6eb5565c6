package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;

/** Tests at the records desk: one browser for all of a class, which must have had nothing to complain about. */
@ExtendWith(RunningProduct.class)
abstract class AtTheDesk {
    static DeskBrowser browser;

    final Launch launch;
    final Trip trip;

    AtTheDesk(Launch launch) {
        this.launch = launch;
        this.trip = new Trip(launch);
    }

    @BeforeAll
    static void openABrowser(Launch launch) {
        browser = new DeskBrowser(launch.hospital().port());
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        assertThat(browser.complaints).isEmpty();
    }
}
