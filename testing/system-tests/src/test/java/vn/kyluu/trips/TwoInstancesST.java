package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.desk.RecordsDesk;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.job.CaseFile;
import vn.kyluu.demo.machine.Instance;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.demo.machine.Service;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** Two processes of the signing service on one database: both work, nothing is done twice, both tell the same. */
@ExtendWith(RunningProduct.class)
@Tag("slow")
class TwoInstancesST {
    private final Trip trip;

    TwoInstancesST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @Test
    void shareTheWorkAndDoNothingTwice() throws Exception {
        Product product = trip.launch.product();
        try (Instance second = Instance.start(
                product, Service.SIGNING, "signing-2", Ports.any(), RunningProduct.JVM, RunningProduct.SETTINGS)) {
            second.awaitReady();
            Hospital there = new Hospital(product.home(), second.port(), product.issuer());
            takesADocumentOnce(there);
            signsAStepOnce(there);
            remindsOnce(there);
            deliversOnce(there);
            letsSomebodyInAtBoth(there);
            assertThat(events(there)).isEqualTo(events(trip.hospital));
        }
    }

    /** What one instance begins at the desk, the other completes; both know the session and its end. */
    private void letsSomebodyInAtBoth(Hospital there) throws Exception {
        Answer begun = trip.hospital.stranger().get("/signing/desk/sign-in").expect(302);
        URI provider = URI.create(begun.headers().firstValue("Location").orElseThrow() + "&person=HS001");
        URI back = URI.create(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(provider).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow());
        Answer in = there.stranger()
                .with("Cookie", cookie(begun, "kyluu-sign-in"))
                .get(back.getRawPath() + "?" + back.getRawQuery())
                .expect(200);
        String session = "/signing/api/v1/desk/session";
        Line here = trip.hospital
                .stranger()
                .with("Cookie", cookie(in, "kyluu-desk"))
                .with("Kyluu-Desk", "used");
        assertThat(here.get(session).expect(200).json().path("staffCode").asText())
                .isEqualTo("HS001");
        there.stranger()
                .with("Cookie", cookie(in, "kyluu-desk"))
                .with("Kyluu-Desk", "used")
                .delete(session)
                .expect(200);
        here.get(session).expect(401);
    }

    private static String cookie(Answer answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private void takesADocumentOnce(Hospital there) throws Exception {
        Visit visit = trip.visit();
        String key = UUID.randomUUID().toString();
        Map<String, String> metadata = Map.of("form", "TOM_TAT_HSBA", "title", "Tóm tắt hồ sơ bệnh án");
        var pdf = DischargeSummary.of(visit);
        List<Answer> answers = atOnce(
                () -> trip.emr.submitOnce(key, visit.recordNumber(), metadata, pdf),
                () -> new EmrDesk(there).submitOnce(key, visit.recordNumber(), metadata, pdf));
        assertThat(answers).extracting(Answer::inWords).isSubsetOf("201", "409 idempotency-key-in-use");
        Answer again = new EmrDesk(there)
                .submitOnce(key, visit.recordNumber(), metadata, pdf)
                .expect(201);
        assertThat(documents(visit)).containsExactly(again.json().path("id").asText());
    }

    private void signsAStepOnce(Hospital there) throws Exception {
        String document = trip.summary();
        assertThat(worklist(there)).contains(document).isEqualTo(worklist(trip.hospital));
        SignerDesk here = trip.desk(Roster.DOCTOR);
        SignerDesk beside = new SignerDesk(there, Roster.DOCTOR);
        String first = consent(here, document);
        String second = consent(beside, document);
        List<Answer> answers = atOnce(() -> here.sign(document, first), () -> beside.sign(document, second));
        assertThat(answers).filteredOn(Answer::isSuccess).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.isSuccess())
                .extracting(Answer::inWords)
                .isSubsetOf("409 already-signed", "409 content-differs");
        assertThat(trip.emr.document(document).expect(200).json().path("signatures"))
                .hasSize(1);
        assertThat(worklist(there)).doesNotContain(document).isEqualTo(worklist(trip.hospital));
    }

    /** Late from the start: 36 hours after admission are over. */
    private void remindsOnce(Hospital there) {
        List<String> late = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            Visit visit = trip.visit();
            late.add(new EmrDesk(n % 2 == 0 ? there : trip.hospital)
                    .submitPdf(visit.recordNumber(), "PHIEU_CHAM_SOC", "Phiếu chăm sóc", TreatmentSheet.of(visit))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText());
        }
        Trip.await("reminders of all", 90, () -> reminders(late) >= late.size());
        assertThat(reminders(late)).isEqualTo(late.size());
    }

    private void deliversOnce(Hospital there) {
        CaseFile one = trip.delivered();
        CaseFile two = trip.delivered();
        RecordsDesk records = new RecordsDesk(there);
        for (CaseFile each : List.of(one, two)) {
            Trip.await(
                    "archived",
                    120,
                    () -> records.closure(each.number())
                            .expect(200)
                            .json()
                            .path("state")
                            .asText()
                            .equals("ARCHIVED"));
            assertThat(count(
                            "select count(*) from archive.audit_entry a join archive.archived_record r on a.subject ="
                                    + " 'record:' || r.archive_id where a.act = 'DEPOSIT' and r.record_number = ?",
                            each.number()))
                    .as("deposits at the archive")
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from signing.audit_entry where act = 'ARCHIVE' and subject = 'record:' || ?",
                            each.number()))
                    .as("receipts taken")
                    .isEqualTo(1);
        }
    }

    private List<String> events(Hospital hospital) {
        List<String> ids = new ArrayList<>();
        for (JsonNode event :
                new EmrDesk(hospital).events("0").expect(200).json().path("items")) {
            ids.add(event.path("id").asText());
        }
        return ids;
    }

    private long reminders(List<String> documents) {
        return documents.stream()
                .mapToLong(each -> count(
                        "select count(*) from signing.event where type = 'STEP_OVERDUE' and subject = 'document:' || ?",
                        each))
                .sum();
    }

    private List<String> worklist(Hospital hospital) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : hospital.line(Roster.DOCTOR)
                .get("/signing/api/v1/worklist?sort=newest&limit=200")
                .expect(200)
                .json()
                .path("items")) {
            ids.add(item.path("documentId").asText());
        }
        return ids;
    }

    private List<String> documents(Visit visit) {
        List<String> ids = new ArrayList<>();
        for (JsonNode document :
                trip.records.record(visit.recordNumber()).expect(200).json().path("documents")) {
            ids.add(document.path("id").asText());
        }
        return ids;
    }

    private String consent(SignerDesk desk, String document) {
        return desk.authorize(List.of(document), trip.hospital.pins().of(Roster.DOCTOR))
                .expect(201)
                .json()
                .path("authorizationId")
                .asText();
    }

    /** Told by the database only: nobody outside counts them. */
    private long count(String query, String about) {
        try (Connection connection = Postgres.connect(trip.launch.product().home());
                PreparedStatement asked = connection.prepareStatement(query)) {
            asked.setString(1, about);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Answer> atOnce(Callable<Answer> here, Callable<Answer> there) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Answer> one = threads.submit(here);
            Future<Answer> two = threads.submit(there);
            return List.of(one.get(), two.get());
        } finally {
            threads.shutdownNow();
        }
    }
}
