package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Line;
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
    void takesNothingMoreOnceItIsClosedAndTellsOtherProgramsTheSameAsXmlAndAsJson() {
        Visit visit = trip.visit();
        String summary = trip.summary(visit);
        trip.signByAll(summary);
        trip.records.close(visit.recordNumber()).expect(200, 201);
        String path = "/signing/api/v1/records/" + visit.recordNumber() + "/export";
        Line line = trip.hospital.line(Roster.RECORDS);
        JsonNode json = line.get(path + "?format=json").expect(200).json().path("HoSoBenhAn");
        String xml = line.get(path).expect(200).text();
        assertThat(json.path("ThongTinVaoVien").path("SoHoSo").asText()).isEqualTo(visit.recordNumber());
        assertThat(json.path("DanhSachTaiLieu").findValuesAsText("Ma")).contains(summary);
        assertThat(json.findValuesAsText("SHA256"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(xml).contains("<SHA256>" + each + "</SHA256>"));
        assertThat(json.findValuesAsText("chuky_hoten"))
                .hasSizeGreaterThan(3)
                .allSatisfy(each -> assertThat(xml).contains("<chuky_hoten>" + each + "</chuky_hoten>"));
        assertThat(line.get(path + "?format=pdf").inWords()).isEqualTo("400 malformed-request");
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
