package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.AdminDesk;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.desk.WorkstationDesk;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

@ExtendWith(RunningProduct.class)
class RefusedSignatureST {
    private final Trip trip;

    RefusedSignatureST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @Test
    void refusesAFifthSignature() {
        String document = trip.summary();
        trip.signByAll(document);
        assertThat(trip.desk(Roster.DOCTOR).sign(List.of(document)).inWords()).isEqualTo("409 document-complete");
    }

    @Test
    void refusesAConsentGivenForAnotherDocument() {
        Visit visit = trip.visit();
        String one = trip.summary(visit);
        String other = trip.xml(visit);
        SignerDesk doctor = trip.desk(Roster.DOCTOR);
        String consent = consent(doctor, one);
        assertThat(doctor.sign(other, consent).inWords()).isEqualTo("409 authorization-other-document");
    }

    @Test
    void refusesAConsentThatWasUsed() {
        Visit visit = trip.visit();
        String document = trip.summary(visit);
        SignerDesk doctor = trip.desk(Roster.DOCTOR);
        String consent = consent(doctor, document);
        doctor.sign(document, consent).expect(201);
        assertThat(doctor.sign(document, consent).inWords()).isIn("409 authorization-used", "409 already-signed");
    }

    @Test
    void refusesAConsentGivenBeforeSomebodyElseSigned() {
        String document = trip.summary();
        SignerDesk nurse = trip.desk(Roster.NURSE);
        Answer early = nurse.authorize(List.of(document), trip.hospital.pins().of(Roster.NURSE));
        trip.desk(Roster.DOCTOR).sign(List.of(document)).expect(201);
        // whether the early consent is refused at once or when it is used is for the service to choose
        String outcome = early.isSuccess()
                ? nurse.sign(document, early.json().path("authorizationId").asText())
                        .inWords()
                : early.inWords();
        assertThat(outcome).isIn("409 content-differs", "409 not-your-turn");
    }

    @Test
    void countsDownWrongPins() {
        String document = trip.summary();
        SignerDesk technician = trip.desk(Roster.TECHNICIAN);
        List<String> one = List.of(document);
        String wrong = trip.hospital.pins().wrongFor(Roster.TECHNICIAN);
        Answer first = technician.authorize(one, wrong);
        assertThat(first.inWords()).isEqualTo("403 wrong-pin");
        Answer second = technician.authorize(one, wrong);
        assertThat(second.json().path("triesLeft").asInt())
                .isEqualTo(first.json().path("triesLeft").asInt() - 1);
        technician.authorize(one, trip.hospital.pins().of(Roster.TECHNICIAN));
        assertThat(technician.authorize(one, wrong).json().path("triesLeft").asInt())
                .isEqualTo(first.json().path("triesLeft").asInt());
        technician.authorize(one, trip.hospital.pins().of(Roster.TECHNICIAN));
    }

    @Test
    void locksAfterFiveWrongPinsUntilTheAdministratorUnlocks() {
        List<String> one = List.of(trip.summary());
        SignerDesk director = trip.desk(Roster.DIRECTOR);
        AdminDesk admin = new AdminDesk(trip.hospital);
        String wrong = trip.hospital.pins().wrongFor(Roster.DIRECTOR);
        String right = trip.hospital.pins().of(Roster.DIRECTOR);
        try {
            for (int i = 0; i < 5; i++) {
                director.authorize(one, wrong);
            }
            assertThat(director.authorize(one, right).inWords()).isEqualTo("403 pin-locked");
            assertThat(admin.credentials(Roster.DIRECTOR)
                            .expect(200)
                            .json()
                            .path(0)
                            .path("locked")
                            .asBoolean())
                    .isTrue();
            assertThat(trip.hospital
                            .line(Roster.DIRECTOR)
                            .get("/signing/api/v1/signers/" + Roster.DIRECTOR.code() + "/credentials")
                            .status())
                    .as("only the administrator may look at others' credentials")
                    .isEqualTo(403);
        } finally {
            assertThat(admin.unlock(Roster.DIRECTOR)
                            .expect(200)
                            .json()
                            .path("locked")
                            .asBoolean(true))
                    .isFalse();
        }
        director.authorize(one, right).expect(201);
    }

    @Test
    void keepsASessionOpenWhenTheValueDoesNotVerify() {
        String document = trip.summary();
        trip.desk(Roster.DOCTOR).sign(List.of(document)).expect(201);
        trip.desk(Roster.NURSE).sign(List.of(document)).expect(201);
        WorkstationDesk head = trip.headDesk();
        JsonNode session = head.open(document).expect(201).json();
        String right = head.values(List.of(session)).get(0);
        byte[] bytes = Base64.getDecoder().decode(right);
        bytes[bytes.length / 2] ^= 1;
        String wrong = Base64.getEncoder().encodeToString(bytes);
        assertThat(head.complete(session, wrong).inWords()).isEqualTo("422 signature-value-invalid");
        assertThat(head.complete(session, right).status()).isEqualTo(201);
    }

    @Test
    void endsASessionOnRequest() {
        String document = trip.summary();
        trip.desk(Roster.DOCTOR).sign(List.of(document)).expect(201);
        trip.desk(Roster.NURSE).sign(List.of(document)).expect(201);
        WorkstationDesk head = trip.headDesk();
        JsonNode session = head.open(document).expect(201).json();
        String value = head.values(List.of(session)).get(0);
        assertThat(head.cancel(session).status()).isIn(200, 204);
        assertThat(head.complete(session, value).isSuccess()).isFalse();
        assertThat(head.sign(List.of(document)).status()).isEqualTo(201);
    }

    @Test
    void refusesACertificateOfSomebodyElse() {
        String document = trip.summary();
        // the head's token in the doctor's hand
        WorkstationDesk doctor = new WorkstationDesk(trip.hospital, Roster.DOCTOR, Roster.HEAD);
        assertThat(doctor.open(document).inWords()).isEqualTo("422 certificate-not-yours");
    }

    @Test
    void showsAProblemInTheLanguageThatIsAskedFor() {
        String document = trip.summary();
        var nurse = trip.hospital.line(Roster.NURSE);
        String path = "/signing/api/v1/documents/" + document + "/signing-sessions";
        String chain = "{\"certificateChain\":[]}";
        Answer vietnamese = nurse.with("Accept-Language", "vi").post(path, chain);
        Answer english = nurse.with("Accept-Language", "en").post(path, chain);
        assertThat(vietnamese.problem()).isEqualTo(english.problem()).isNotEmpty();
        assertThat(vietnamese.json().path("title").asText())
                .isNotEqualTo(english.json().path("title").asText());
    }

    private String consent(SignerDesk desk, String document) {
        return desk.authorize(List.of(document), trip.hospital.pins().of(Roster.DOCTOR))
                .expect(201)
                .json()
                .path("authorizationId")
                .asText();
    }
}
