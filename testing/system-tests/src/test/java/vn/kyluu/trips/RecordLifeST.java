package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.job.ArchivedCase;
import vn.kyluu.demo.job.Handover;
import vn.kyluu.demo.job.LateResult;
import vn.kyluu.demo.job.Narrator;
import vn.kyluu.demo.job.SigningRound;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** What happens to a record besides being signed, closed and kept. */
@ExtendWith(RunningProduct.class)
class RecordLifeST {
    private final Trip trip;

    RecordLifeST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @Test
    void growsByAVersionWhenAResultComesLate() {
        ArchivedCase archived = trip.archived();
        assertThat(trip.emr
                        .addPdf(
                                trip.visit().recordNumber(),
                                "KET_QUA_XET_NGHIEM",
                                "Kết quả",
                                "Về muộn",
                                DischargeSummary.of(archived.file().visit()))
                        .inWords())
                .isEqualTo("409 record-open");
        Narrator narrator = Trip.silent();
        new LateResult(trip.hospital, new SigningRound(trip.hospital, narrator), narrator).of(archived);
        assertThat(narrator.failures()).isEmpty();

        JsonNode closure = trip.closure(archived.file());
        assertThat(closure.path("recordVersion").asInt()).isEqualTo(2);
        assertThat(closure.path("versions")).hasSize(2);
        InspectorDesk inspector = new InspectorDesk(trip.hospital);
        for (JsonNode version : closure.path("versions")) {
            assertThat(inspector
                            .verification(version.path("archiveId").asText())
                            .expect(200)
                            .json()
                            .path("verdict")
                            .asText())
                    .isEqualTo("TOTAL_PASSED");
        }
    }

    @Test
    void losesADocumentOnlyByAPaperThatSomebodySigned() {
        Visit visit = trip.visit();
        String document = trip.summary(visit);
        assertThat(trip.desk(Roster.NURSE).withdraw(document, "Nhầm").inWords()).isEqualTo("403 not-yours-to-withdraw");
        JsonNode withdrawn = trip.desk(Roster.DOCTOR)
                .withdraw(document, "Nhầm người bệnh")
                .expect(201)
                .json();
        assertThat(withdrawn.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("withdrawn").path("paperSha256").asText()).hasSize(64);
        assertThat(new String(
                        trip.hospital
                                .line(Roster.RECORDS)
                                .get("/signing/api/v1/documents/" + document + "/withdrawal/paper")
                                .expect(200)
                                .body()
                                .toByteArray(),
                        StandardCharsets.UTF_8))
                .contains("urn:kyluu:withdrawal:1", "Nhầm người bệnh", "SignatureValue");
        trip.emr.content(document).expect(200);
    }

    @Test
    @Tag("slow")
    void isClosedWithAWholeDayAndSignedWithOneAuthorization() {
        Visit one = trip.visit();
        trip.signByAll(trip.summary(one));
        Visit two = trip.visit();
        trip.summary(two);
        Visit three = trip.visit();
        trip.signByAll(trip.summary(three));
        String id = trip.records
                .closeAll(List.of(one.recordNumber(), two.recordNumber(), three.recordNumber()))
                .expect(201)
                .json()
                .path("closingId")
                .asText();
        Trip.await(
                "the day is closed",
                60,
                () -> trip.records
                                .closings(id)
                                .expect(200)
                                .json()
                                .path("waiting")
                                .asInt()
                        == 0);
        JsonNode done = trip.records.closings(id).expect(200).json();
        assertThat(done.path("closed").asInt()).isEqualTo(2);
        assertThat(done.path("items").path(1).path("problem").asText()).isEqualTo("record-incomplete");
        List<String> manifests = StreamSupport.stream(
                        done.path("manifestDocumentIds").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        trip.headDesk().sign(manifests).expect(201);
        trip.desk(Roster.DIRECTOR).sign(manifests).expect(201);
        trip.desk(Roster.CLERK).sign(manifests).expect(201);
        new Handover(trip.records, new SigningRound(trip.hospital, Trip.silent()), Trip.silent())
                .awaitArchived(three.recordNumber());
    }
}
