package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.job.CaseFile;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.pki.Part;

@ExtendWith(RunningProduct.class)
class OutageST {
    private final Trip trip;

    OutageST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @AfterEach
    void mendEverything() {
        for (Part part : Part.values()) {
            trip.launch.product().pki().restore(part);
        }
    }

    @Test
    void keepsASignatureWithoutTimestampAndCompletesItByItself() {
        String document = trip.summary();
        trip.launch.product().pki().silence(Part.TSA);
        Answer signed = trip.desk(Roster.DOCTOR).sign(List.of(document)).expect(201);
        assertThat(signed.json().path("level").asText()).containsIgnoringCase("BASELINE_B");
        assertThat(signature(document).path("timestampTime").asText("")).isIn("", "null");
        trip.launch.product().pki().restore(Part.TSA);
        Trip.await(
                "the signature gets its timestamp",
                120,
                () -> signature(document).path("level").asText().endsWith("BASELINE_T"));
        trip.desk(Roster.NURSE).sign(List.of(document)).expect(201);
        Answer verdict = new InspectorDesk(trip.hospital)
                .verify(
                        "a.pdf",
                        "application/pdf",
                        trip.emr.content(document).expect(200).body())
                .expect(200);
        assertThat(verdict.json().path("verdict").asText()).isEqualTo("TOTAL_PASSED");
    }

    @Test
    void asksTheCrlWhenOcspIsSilent() {
        String document = trip.summary();
        trip.launch.product().pki().silence(Part.OCSP);
        assertThat(trip.desk(Roster.DOCTOR).sign(List.of(document)).status()).isEqualTo(201);
    }

    @Test
    void usesNoKeyWhenNobodyTellsACertificatesState() {
        String document = trip.summary();
        trip.launch.product().pki().silence(Part.OCSP);
        trip.launch.product().pki().silence(Part.CRL);
        Answer answer = trip.desk(Roster.DOCTOR).sign(List.of(document));
        assertThat(answer.inWords()).isEqualTo("503 revocation-outage");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(trip.emr.document(document).expect(200).json().path("signatures"))
                .isEmpty();
        trip.launch.product().pki().restore(Part.OCSP);
        trip.launch.product().pki().restore(Part.CRL);
        trip.desk(Roster.DOCTOR).sign(List.of(document)).expect(201);
    }

    @Test
    void saysThatTheDatabaseIsDownAndGoesOnWhenItIsBack() {
        Visit visit = trip.visit();
        trip.launch.product().stopDatabase();
        try {
            Answer answer = trip.submitPdf(visit, DischargeSummary.of(visit));
            assertThat(answer.inWords()).isEqualTo("503 database-outage");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.text()).doesNotContain("Exception", "at vn.kyluu", "jdbc:");
            assertThat(trip.hospital.stranger().get("/health/ready").status()).isEqualTo(503);
            assertThat(new InspectorDesk(trip.hospital)
                            .record("00000000-0000-4000-8000-000000000000")
                            .inWords())
                    .isEqualTo("503 database-outage");
        } finally {
            trip.launch.product().startDatabase();
        }
        Trip.await(
                "ready again",
                60,
                () -> trip.hospital.stranger().get("/health/ready").status() == 200);
        trip.summary(visit);
    }

    @Test
    @Tag("slow")
    void keepsOneCopyWhenASiteIsGoneAndCompletesByItself() throws Exception {
        Path site = trip.launch.product().home().site("b");
        Path away = site.resolveSibling("b-away");
        Files.move(site, away);
        // a file where the folder was: nothing can be written there, by root neither
        Files.createFile(site);
        CaseFile file;
        try {
            assertThat(trip.readyWithSiteB()).isEqualTo("UNWRITABLE");
            file = trip.delivered();
            Trip.await(
                    "one copy is there, and only one",
                    60,
                    () -> trip.copies(file).size() == 1);
            assertThat(trip.closure(file).path("state").asText()).isEqualTo("DELIVERING");
        } finally {
            Files.delete(site);
            Files.move(away, site);
        }
        Trip.await(
                "archived at both sites",
                120,
                () -> trip.closure(file).path("state").asText().equals("ARCHIVED"));
        assertThat(trip.closure(file).path("receipt").path("sites")).hasSize(2);
    }

    private JsonNode signature(String document) {
        return trip.emr.document(document).expect(200).json().path("signatures").path(0);
    }
}
