package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.staff.Roster;

/** Holding, keeping for longer and destroying archived records, over HTTP, with the seal of the facility. */
@ExtendWith(RunningProduct.class)
class KeepingST {
    private static final String ARCHIVE = "/archive/api/v1/";
    private final Trip trip;

    KeepingST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @Test
    void holdsARecordForAnAuthorityAndLetsGoOfIt() {
        String record = trip.archived().archiveId();
        String order =
                "{\"case\": \"TA-2026-17\", \"authority\": \"Toà án\", \"reason\": \"vụ kiện\", \"archiveIds\": [\""
                        + record + "\"]}";
        Line records = trip.hospital.line(Roster.RECORDS);
        assertThat(trip.hospital
                        .line(Roster.DOCTOR)
                        .post(ARCHIVE + "holds", order)
                        .status())
                .isEqualTo(403);
        Line once = records.with("Idempotency-Key", "giu-" + record);
        JsonNode placed = once.post(ARCHIVE + "holds", order).expect(201).json();
        assertThat(once.post(ARCHIVE + "holds", order).expect(201).json()).isEqualTo(placed);
        String hold = placed.path("id").asText();
        placed.path("sites")
                .forEach(site -> assertThat(site.path("held").asLong())
                        .isEqualTo(site.path("copies").asLong())
                        .isPositive());
        assertThat(view(record).path("retention").path("holds").findValuesAsText("case"))
                .containsExactly("TA-2026-17");
        Answer refused = propose(records, record, "MISTAKE");
        assertThat(refused.inWords()).isEqualTo("423 record-on-hold");
        assertThat(refused.json().path("holds").get(0).asText()).isEqualTo(hold);

        assertThat(records.delete(ARCHIVE + "holds/" + hold).inWords()).isEqualTo("400 malformed-request");
        records.delete(ARCHIVE + "holds/" + hold + "?reason=xong").expect(200);
        assertThat(view(record).path("retention").path("holds")).isEmpty();
        assertThat(trip.hospital
                        .line(Roster.INSPECTOR)
                        .get(ARCHIVE + "holds/" + hold)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("LIFTED");
    }

    @Test
    void keepsARecordForLongerWhenADeathBecomesKnown() {
        String record = trip.archived().archiveId();
        JsonNode term = trip.hospital
                .line(Roster.RECORDS)
                .post(
                        ARCHIVE + "records/" + record + "/circumstances",
                        "{\"circumstances\": [\"DEATH\", \"INCIDENT\"], \"reason\": \"giấy báo tử\"}")
                .expect(201)
                .json();
        assertThat(term.path("until").asText()).isEqualTo("PERMANENT");
        assertThat(view(record).path("retention").path("class").asText())
                .isEqualTo(term.path("class").asText());
        String register = trip.hospital
                .line(Roster.INSPECTOR)
                .with("Accept", "text/csv")
                .get(ARCHIVE + "retention-register")
                .expect(200)
                .text();
        assertThat(register).contains("Thông tư 33/2025/TT-BYT", "vĩnh viễn");
        assertThat(propose(trip.hospital.line(Roster.RECORDS), record, "EXPIRED")
                        .inWords())
                .isEqualTo("423 term-not-ended");
    }

    @Test
    void undoesAMistakeByThreePersonsAndSealsTheMinutes() {
        String record = trip.archived().archiveId();
        String id = propose(trip.hospital.line(Roster.RECORDS), record, "MISTAKE")
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(trip.hospital.line(Roster.RECORDS).post(approvals(id)).inWords())
                .isEqualTo("403 person-twice");
        agreeAndAwait(id);

        assertThat(disposal(id).path("receipts")).isNotEmpty();
        assertThat(content(record).inWords()).isEqualTo("410 record-destroyed");
        assertThat(view(record).path("custody").path("state").asText()).isEqualTo("DESTROYED");
        Answer minutes = trip.hospital
                .line(Roster.INSPECTOR)
                .with("Accept", "application/pdf")
                .get(ARCHIVE + "disposals/" + id + "/minutes")
                .expect(200);
        JsonNode judged = new InspectorDesk(trip.hospital)
                .verify("bien-ban.pdf", "application/pdf", minutes.body())
                .expect(200)
                .json();
        assertThat(judged.path("verdict").asText()).as("%s", judged).isEqualTo("TOTAL_PASSED");
        assertThat(judged.path("signatures")).hasSize(1);
    }

    @Test
    @Tag("slow")
    void answersFromARebuiltCatalogueAsFromTheLostOne() throws SQLException {
        String kept = trip.archived().archiveId();
        String destroyed = trip.archived().archiveId();
        agreeAndAwait(propose(trip.hospital.line(Roster.RECORDS), destroyed, "MISTAKE")
                .expect(201)
                .json()
                .path("id")
                .asText());
        JsonNode before = withoutLooks(kept);
        JsonNode tombstone = view(destroyed).path("custody");

        try (Connection connection = Postgres.connect(trip.launch.product().home());
                Statement statement = connection.createStatement()) {
            statement.execute("truncate archive.archived_record, archive.archived_file, archive.archived_signer,"
                    + " archive.journal_entry, archive.incident, archive.deposit, archive.legal_hold, archive.held_record,"
                    + " archive.term_change, archive.disposal, archive.disposal_approval, archive.disposal_item,"
                    + " archive.disposal_claim, archive.disposal_object, archive.disposal_version");
        }
        assertThat(content(kept).status()).isEqualTo(404);
        JsonNode outcome = trip.hospital
                .line(Roster.ADMIN)
                .post(ARCHIVE + "catalogue-rebuilds", "{\"from\": \"Cơ sở dự phòng\"}")
                .expect(200)
                .json();

        assertThat(outcome.path("unreadable")).as("%s", outcome).isEmpty();
        Trip.await("both copies to be read back", 120, () -> withoutLooks(kept).equals(before));
        assertThat(content(kept).status()).isEqualTo(200);
        assertThat(content(destroyed).inWords()).isEqualTo("410 record-destroyed");
        assertThat(view(destroyed).path("custody")).isEqualTo(tombstone);
    }

    @Test
    void sealsForTheArchiveAloneAndMinutesOnly() {
        String seals = "/signing/api/v1/seals";
        assertThat(trip.hospital.line(Roster.DIRECTOR).post(seals, "{}").status())
                .isEqualTo(403);
        String archive = trip.hospital.issuer().mint("archive-service", "", "", Set.of("archive"), Duration.ofHours(1));
        assertThat(trip.hospital
                        .stranger()
                        .as(archive)
                        .post(seals, "{\"format\": \"x\"}")
                        .inWords())
                .isEqualTo("422 minutes-unreadable");
        assertThat(trip.hospital.stranger().as(archive).post(seals, "{}").inWords())
                .isEqualTo("422 minutes-unreadable");
    }

    private Answer propose(Line line, String record, String kind) {
        return line.post(
                ARCHIVE + "disposals",
                "{\"kind\": \"" + kind + "\", \"reason\": \"nhận nhầm\", \"archiveIds\": [\"" + record + "\"]}");
    }

    private static String approvals(String disposal) {
        return ARCHIVE + "disposals/" + disposal + "/approvals";
    }

    private void agreeAndAwait(String id) {
        String second =
                trip.hospital.issuer().mint("HS002", "Người thứ hai", "", Set.of("records"), Duration.ofHours(1));
        trip.hospital.stranger().as(second).post(approvals(id)).expect(201);
        trip.hospital.line(Roster.DIRECTOR).post(approvals(id)).expect(201);
        Trip.await(
                "the disposal to end",
                120,
                () -> disposal(id).path("state").asText().equals("DONE"));
    }

    private Answer content(String record) {
        return new InspectorDesk(trip.hospital).content(record, 1);
    }

    /** All that is told of a record but the moments of the last looks. */
    private JsonNode withoutLooks(String record) {
        JsonNode view = view(record);
        view.path("custody").path("sites").forEach(site -> ((ObjectNode) site).remove("lastVerifiedAt"));
        return view;
    }

    private JsonNode disposal(String id) {
        return trip.hospital
                .line(Roster.INSPECTOR)
                .get(ARCHIVE + "disposals/" + id)
                .expect(200)
                .json();
    }

    private JsonNode view(String record) {
        return new InspectorDesk(trip.hospital).record(record).expect(200).json();
    }
}
