package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.staff.Roster;

/** Looking again at what is kept, over HTTP. */
@ExtendWith(RunningProduct.class)
class FixityST {
    private static final String RUNS = "/archive/api/v1/fixity-runs";
    private final Trip trip;

    FixityST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @Test
    void readsEveryCopyWhenTheAdministratorAsks() {
        Answer begun = trip.hospital.line(Roster.ADMIN).post(RUNS).expect(202);
        String run = RUNS + "/" + begun.json().path("id").asText();
        assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith(run);

        Trip.await("the run to end", 60, () -> state(run).equals("DONE"));

        for (JsonNode site : trip.hospital.line(Roster.INSPECTOR).get(run).expect(200).json().path("sites")) {
            assertThat(site.path("states").path("NOT_CHECKED").asLong()).isZero();
            assertThat(site.path("states").path("OK").asLong())
                    .isEqualTo(site.path("copies").asLong());
        }
    }

    @Test
    void isBegunByTheAdministratorOnly() {
        assertThat(trip.hospital.line(Roster.RECORDS).post(RUNS).status()).isEqualTo(403);
        assertThat(trip.hospital.stranger().post(RUNS).status()).isEqualTo(401);
        assertThat(trip.hospital
                        .line(Roster.ADMIN)
                        .get(RUNS + "/00000000-0000-4000-8000-000000000000")
                        .inWords())
                .isEqualTo("404 no-such-run");
    }

    @Test
    void showsTheCoverageAndThatADirectorysLocksBindNobody() {
        Trip.await("the first lock trial", 60, () -> custody().path("locks").size() == 2);

        JsonNode custody = custody();
        assertThat(custody.path("coverage")).hasSize(2);
        custody.path("locks").forEach(lock -> assertThat(lock.path("writeOnce").asBoolean())
                .isFalse());
    }

    private JsonNode custody() {
        return trip.hospital
                .line(Roster.INSPECTOR)
                .get("/archive/api/v1/custody")
                .expect(200)
                .json();
    }

    private String state(String run) {
        return trip.hospital.line(Roster.ADMIN).get(run).expect(200).json().path("state").asText();
    }
}
