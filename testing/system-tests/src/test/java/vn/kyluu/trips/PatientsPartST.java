package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.desk.Multipart;
import vn.kyluu.demo.job.Handover;
import vn.kyluu.demo.job.SigningRound;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** A patient confirms, a paper comes in, and the archive keeps both; what goes out to others. */
@ExtendWith(RunningProduct.class)
class PatientsPartST {
    private static final String API = "/signing/api/v1/";

    private final Trip trip;
    private final Line emr;
    private final Line nurse;
    private final Line records;

    PatientsPartST(Launch launch) {
        this.trip = new Trip(launch);
        this.emr = trip.hospital.line(Roster.EMR);
        this.nurse = trip.hospital.line(Roster.NURSE);
        this.records = trip.hospital.line(Roster.RECORDS);
    }

    @Test
    void isArchivedWithTheRecord() throws IOException {
        Visit visit = trip.visit();
        String summary = trip.summary(visit);
        trip.signByAll(summary);
        String consent = confirmedConsent(visit);
        String scan = scanned(visit);
        assertThat(records.get(API + "records/" + visit.recordNumber() + "/export")
                        .inWords())
                .isEqualTo("409 record-not-closed");
        String manifest = trip.records
                .close(visit.recordNumber())
                .expect(200, 201)
                .json()
                .path("manifestDocumentId")
                .asText();
        new SigningRound(trip.hospital, Trip.silent()).ofManifest(manifest);
        JsonNode archived = new Handover(trip.records, new SigningRound(trip.hospital, Trip.silent()), Trip.silent())
                .awaitArchived(visit.recordNumber());
        assertThat(archived.path("archiveId").asText()).isNotEmpty();
        String xml = records.get(API + "records/" + visit.recordNumber() + "/export?format=xml")
                .expect(200)
                .text();
        assertThat(xml).contains("<HoSoBenhAn", consent, scan, "XAC_NHAN_NGUOI_BENH");
        JsonNode json = records.get(API + "records/" + visit.recordNumber() + "/export?format=json")
                .expect(200)
                .json();
        assertThat(json.path("HoSoBenhAn").path("DanhSachTaiLieu").size()).isEqualTo(6);
    }

    @Test
    void sealsAnInsuranceFile() {
        String file = "<GIAMDINHHS><THONGTINDONVI><MACSKCB>52011</MACSKCB></THONGTINDONVI><THONGTINHOSO>"
                + "<NGAYLAP>20261120</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO><HOSO><FILEHOSO>"
                + "<LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>PGEvPg==</NOIDUNGFILE></FILEHOSO></HOSO></DANHSACHHOSO>"
                + "</THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>";
        String id = emr.post(API + "insurance-files", "application/xml", BodyPublishers.ofString(file))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(emr.get(API + "insurance-files/" + id + "/content")
                        .expect(200)
                        .text())
                .contains("<CHUKYDONVI><ds:Signature");
        assertThat(emr.post(API + "insurance-files", "application/xml", BodyPublishers.ofString("<A/>"))
                        .inWords())
                .isEqualTo("422 insurance-file-malformed");
    }

    private String confirmedConsent(Visit visit) {
        String consent = trip.emr
                .submitPdf(
                        visit.recordNumber(),
                        "GIAY_CAM_KET_PHAU_THUAT",
                        "Giấy cam kết phẫu thuật",
                        DischargeSummary.of(visit))
                .expect(201)
                .json()
                .path("id")
                .asText();
        trip.desk(Roster.DOCTOR).sign(List.of(consent)).expect(201);
        String ask = "{\"sentTo\":\"0901234567\"}";
        String codes = API + "documents/" + consent + "/patient-codes";
        String confirmations = API + "documents/" + consent + "/patient-confirmations";
        assertThat(nurse.post(codes, ask).status()).isEqualTo(403);
        assertThat(nurse.post(confirmations, device(",\"template\":\"Rk1SACAyMAA\""))
                        .inWords())
                .isEqualTo("422 biometric-data-refused");
        JsonNode code = emr.post(codes, ask).expect(201).json();
        JsonNode made = nurse.post(
                        confirmations,
                        "{\"method\":\"CODE\",\"codeId\":\""
                                + code.path("codeId").asText() + "\",\"code\":\""
                                + code.path("code").asText() + "\"}")
                .expect(201)
                .json();
        assertThat(nurse.post(confirmations, device(""))
                        .expect(201)
                        .json()
                        .path("method")
                        .asText())
                .isEqualTo("DEVICE");
        trip.headDesk().sign(List.of(consent)).expect(201);
        JsonNode document = trip.emr.document(consent).expect(200).json();
        assertThat(document.path("state").asText()).isEqualTo("COMPLETE");
        assertThat(document.path("patientConfirmations").size()).isEqualTo(2);
        assertThat(trip.emr.content(made.path("id").asText()).expect(200).text())
                .contains("<PatientConfirmation", made.path("coversSha256").asText());
        return consent;
    }

    private static String device(String more) {
        return "{\"method\":\"DEVICE\",\"device\":{\"device\":\"FP-1\",\"operator\":\"DD001\",\"modality\":\"FACE\",\"at\":\""
                + OffsetDateTime.now(RunningProduct.CLOCK) + "\",\"decision\":\"MATCH\",\"score\":0.97" + more + "}}";
    }

    private String scanned(Visit visit) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY), "png", page);
        Octets picture = Octets.of(page.toByteArray());
        String path = API + "records/" + visit.recordNumber() + "/scanned-papers";
        String metadata = "{\"title\":\"Giấy giới thiệu\"}";
        assertThat(records.post(
                                path,
                                new Multipart()
                                        .json("metadata", metadata)
                                        .file(
                                                "page",
                                                "a.png",
                                                "image/png",
                                                Octets.of("GIF89a".getBytes(StandardCharsets.US_ASCII))))
                        .inWords())
                .isEqualTo("415 not-a-scan");
        return records.post(
                        path,
                        new Multipart()
                                .json("metadata", metadata)
                                .file("page", "1.png", "image/png", picture)
                                .file("page", "2.png", "image/png", picture))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
