package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

@ExtendWith(RunningProduct.class)
class ClosedRecordST {
    private final Trip trip;

    ClosedRecordST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @Test
    void isNotClosedWhileASignatureIsMissing() {
        Visit visit = trip.visit();
        String document = trip.summary(visit);
        trip.desk(Roster.DOCTOR).sign(List.of(document)).expect(201);
        Answer answer = trip.records.close(visit.recordNumber());
        assertThat(answer.inWords()).isEqualTo("409 record-incomplete");
        assertThat(answer.json().path("missing")).isNotEmpty();
        assertThat(trip.records
                        .closure(visit.recordNumber())
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("OPEN");
    }

    @Test
    void isNotClosedWhilePapersAreLackingThatAnInpatientRecordMustHold() {
        Visit visit = trip.visit();
        trip.emr.putHead(visit).expect(200);
        trip.signByAll(trip.summary(visit));
        assertThat(trip.records.record(visit.recordNumber()).expect(200).json().findValuesAsText("title"))
                .contains("Bệnh án", "Phiếu điều trị");
        Answer answer = trip.records.close(visit.recordNumber());
        assertThat(answer.inWords()).isEqualTo("409 record-lacks-forms");
        assertThat(answer.json().path("missingForms"))
                .extracting(JsonNode::asText)
                .containsExactly("HSBA_XML", "PHIEU_DIEU_TRI");
    }

    @Test
    void takesNothingMoreOnceItIsClosed() {
        Visit visit = trip.visit();
        trip.signByAll(trip.summary(visit));
        trip.records.close(visit.recordNumber()).expect(200, 201);
        assertThat(trip.submitPdf(visit, DischargeSummary.of(visit)).inWords()).isEqualTo("409 record-closed");
        assertThat(trip.emr.putHead(visit).inWords()).isEqualTo("409 record-closed");
        assertThat(trip.records.close(visit.recordNumber()).inWords()).isEqualTo("409 record-closed");
    }

    @Test
    void isClosedByRecordsStaffOnly() {
        Visit visit = trip.visit();
        String path = "/signing/api/v1/records/" + visit.recordNumber() + "/closure";
        assertThat(trip.hospital.line(Roster.DOCTOR).post(path).status()).isEqualTo(403);
        assertThat(trip.hospital.line(Roster.DIRECTOR).post(path).status()).isEqualTo(403);
    }
}
