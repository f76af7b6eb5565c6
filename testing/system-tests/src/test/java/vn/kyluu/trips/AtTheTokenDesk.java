package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.workstation.PersonAtTerminal;

/** Tests at the records desk on the head's machine, with her token in it. */
@ExtendWith(RunningProduct.class)
abstract class AtTheTokenDesk {
    static TokenDesk desk;

    final Launch launch;
    final Trip trip;
    final Workplace place;
    final PersonAtTerminal head;

    AtTheTokenDesk(Launch launch) {
        this.launch = launch;
        this.trip = new Trip(launch);
        this.place = new Workplace(launch.hospital());
        this.head = place.person();
        desk.sitsDown(trip, head);
    }

    @BeforeAll
    static void openABrowser(Launch launch) throws IOException {
        desk = new TokenDesk(launch.hospital().port());
    }

    @AfterAll
    static void closeTheBrowser() {
        desk.close();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAboutButAnAgentThatWasNotThere() {
        assertThat(desk.complaints()).isEmpty();
    }
}
