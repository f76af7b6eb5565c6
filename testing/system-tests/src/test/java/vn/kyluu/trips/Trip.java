package vn.kyluu.trips;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.desk.RecordsDesk;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.desk.WorkstationDesk;
import vn.kyluu.demo.job.ArchivedCase;
import vn.kyluu.demo.job.CaseFile;
import vn.kyluu.demo.job.Handover;
import vn.kyluu.demo.job.MainJob;
import vn.kyluu.demo.job.Narrator;
import vn.kyluu.demo.job.SigningRound;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.MedicalRecordXml;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

/** Ways that many trips begin with. */
final class Trip {
    private static final Map<Launch, ArchivedCase> TO_READ = new ConcurrentHashMap<>();
    final Launch launch;
    final Hospital hospital;
    final EmrDesk emr;
    final RecordsDesk records;

    Trip(Launch launch) {
        this.launch = launch;
        this.hospital = launch.hospital();
        this.emr = new EmrDesk(hospital);
        this.records = new RecordsDesk(hospital);
    }

    SignerDesk desk(StaffMember member) {
        return new SignerDesk(hospital, member);
    }

    WorkstationDesk headDesk() {
        return new WorkstationDesk(hospital, Roster.HEAD);
    }

    /** A visit whose head is put. */
    Visit visit() {
        Visit visit = MainJob.newVisit(RunningProduct.CLOCK);
        emr.putOutpatientHead(visit).expect(200, 201);
        return visit;
    }

    /** Id of a discharge summary that waits for the doctor. */
    String summary() {
        return summary(visit());
    }

    String summary(Visit visit) {
        return emr.submitPdf(visit.recordNumber(), "TOM_TAT_HSBA", "Tóm tắt hồ sơ bệnh án", DischargeSummary.of(visit))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Id of an XML record that waits for the doctor. */
    String xml(Visit visit) {
        return emr.submitXml(visit.recordNumber(), "HSBA_XML", "Hồ sơ bệnh án", MedicalRecordXml.of(visit))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Signs by all four in order. */
    void signByAll(String document) {
        List<String> one = List.of(document);
        desk(Roster.DOCTOR).sign(one).expect(201);
        desk(Roster.NURSE).sign(one).expect(201);
        headDesk().sign(one).expect(201);
        desk(Roster.DIRECTOR).sign(one).expect(201);
    }

    /** Ids of results that the laboratory has signed: they wait for the head. */
    List<String> resultsForTheHead(int count) {
        Visit visit = visit();
        List<String> results = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            results.add(emr.submitPdf(
                            visit.recordNumber(),
                            "KET_QUA_XET_NGHIEM",
                            "Kết quả xét nghiệm " + i,
                            TreatmentSheet.of(visit))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText());
        }
        desk(Roster.TECHNICIAN).sign(results).expect(201);
        return results;
    }

    /** How far a document is. */
    JsonNode document(String id) {
        return emr.document(id).expect(200).json();
    }

    /** A record of one signed summary, closed, its manifest signed; not waited for. */
    CaseFile delivered() {
        Visit visit = visit();
        String document = summary(visit);
        signByAll(document);
        String manifest = records.close(visit.recordNumber())
                .expect(200, 201)
                .json()
                .path("manifestDocumentId")
                .asText();
        new SigningRound(hospital, silent()).ofManifest(manifest);
        return new CaseFile(visit, document, manifest, "");
    }

    /** The same, archived. */
    ArchivedCase archived() {
        CaseFile file = delivered();
        String archiveId = new Handover(records, new SigningRound(hospital, silent()), silent())
                .awaitArchived(file.number())
                .path("archiveId")
                .asText();
        return new ArchivedCase(file, file.treatment(), archiveId);
    }

    /** One that is archived, the same for all who only read it. */
    ArchivedCase toRead() {
        return TO_READ.computeIfAbsent(launch, first -> archived());
    }

    /** How far the closing of its record is. */
    JsonNode closure(CaseFile file) {
        return records.closure(file.number()).expect(200).json();
    }

    /** What the second site says of itself while the whole product is ready all the same. */
    String readyWithSiteB() {
        JsonNode checks =
                hospital.stranger().get("/health/ready").expect(200).json().path("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.path("name").asText().equals("archive-sites"))
                .map(check -> check.path("data").path("site-b").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Names of the sites where the archive has read back a copy of the record. */
    List<String> copies(CaseFile file) {
        JsonNode found = hospital.line(Roster.INSPECTOR)
                .get("/archive/api/v1/records?recordNumber=" + file.number())
                .expect(200)
                .json()
                .path("items");
        if (found.isEmpty()) {
            return List.of();
        }
        JsonNode sites = new InspectorDesk(hospital)
                .record(found.get(0).path("archiveId").asText())
                .expect(200)
                .json()
                .path("custody")
                .path("sites");
        return StreamSupport.stream(sites.spliterator(), false)
                .filter(site -> site.path("lastVerifiedAt").isTextual())
                .map(site -> site.path("site").asText())
                .toList();
    }

    Answer submitPdf(Visit visit, Octets content) {
        return emr.submitPdf(visit.recordNumber(), "TOM_TAT_HSBA", "Tóm tắt hồ sơ bệnh án", content);
    }

    /** Waits for something that happens by itself. */
    static void await(String what, int seconds, BooleanSupplier happened) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + seconds + " s: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(what, e);
            }
        }
    }

    static Narrator silent() {
        return new Narrator(new PrintStream(PrintStream.nullOutputStream()), false);
    }
}
