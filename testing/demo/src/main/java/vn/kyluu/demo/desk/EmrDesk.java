package vn.kyluu.demo.desk;

import java.util.Map;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** The hospital's EMR program. */
public final class EmrDesk {
    private final Line line;

    public EmrDesk(Hospital hospital) {
        this.line = hospital.line(Roster.EMR);
    }

    /** Creates or updates the head of a record. */
    public Answer putHead(Visit visit) {
        return putHead(visit, false);
    }

    /** The same, of somebody who may have died. */
    public Answer putHead(Visit visit, boolean death) {
        return putHead(visit, "INPATIENT", death);
    }

    /** The same of a patient who came for a day only: such a record is complete with one paper. */
    public Answer putOutpatientHead(Visit visit) {
        return putHead(visit, "OUTPATIENT", false);
    }

    private Answer putHead(Visit visit, String kind, boolean death) {
        Map<String, String> patient = Map.of(
                "id",
                Visit.PATIENT_ID,
                "name",
                Visit.PATIENT_NAME,
                "birthDate",
                Visit.BIRTH_DATE.toString(),
                "sex",
                Visit.SEX,
                "citizenId",
                Visit.CITIZEN_ID);
        Map<String, String> encounter = Map.of(
                "id",
                "DT-" + visit.recordNumber(),
                "kind",
                kind,
                "admittedAt",
                visit.admittedAt().toString(),
                "dischargedAt",
                visit.dischargedAt().toString(),
                "outcome",
                "Đỡ, giảm");
        return line.put(
                "/signing/api/v1/records/" + visit.recordNumber(),
                Json.of(Map.of(
                        "facility",
                        Visit.FACILITY,
                        "department",
                        Visit.DEPARTMENT,
                        "patient",
                        patient,
                        "encounter",
                        encounter,
                        "classification",
                        Map.of("death", death))));
    }

    /** Hands in a PDF. */
    public Answer submitPdf(String recordNumber, String form, String title, Octets content) {
        return submit(recordNumber, Map.of("form", form, "title", title), "document.pdf", "application/pdf", content);
    }

    /** Hands in an XML document. */
    public Answer submitXml(String recordNumber, String form, String title, Octets content) {
        return submit(recordNumber, Map.of("form", form, "title", title), "document.xml", "application/xml", content);
    }

    /** Hands in anything. */
    public Answer submit(
            String recordNumber, Map<String, String> metadata, String fileName, String type, Octets content) {
        Multipart form = new Multipart().json("metadata", Json.of(metadata)).file("content", fileName, type, content);
        return line.post("/signing/api/v1/records/" + recordNumber + "/documents", form);
    }

    /** Hands in anything, at most once per key. */
    public Answer submitOnce(String key, String recordNumber, Map<String, String> metadata, Octets content) {
        Multipart form = new Multipart()
                .json("metadata", Json.of(metadata))
                .file("content", "document.pdf", "application/pdf", content);
        return line.with("Idempotency-Key", key).post("/signing/api/v1/records/" + recordNumber + "/documents", form);
    }

    /** Hands in a PDF that comes after the record was closed. */
    public Answer addPdf(String recordNumber, String form, String title, String reason, Octets content) {
        Multipart parts = new Multipart()
                .json("metadata", Json.of(Map.of("form", form, "title", title, "reason", reason)))
                .file("content", "document.pdf", "application/pdf", content);
        return line.post("/signing/api/v1/records/" + recordNumber + "/addenda", parts);
    }

    /** Puts a corrected PDF in the place of another document. */
    public Answer correct(String id, String reason, Octets content) {
        Multipart form = new Multipart()
                .json("metadata", Json.of(Map.of("reason", reason)))
                .file("content", "document.pdf", "application/pdf", content);
        return line.post("/signing/api/v1/documents/" + id + "/corrections", form);
    }

    /** What happened after a position. */
    public Answer events(String after) {
        return line.get("/signing/api/v1/events?limit=1000&after=" + after);
    }

    /** A document's state. */
    public Answer document(String id) {
        return line.get("/signing/api/v1/documents/" + id);
    }

    /** A document's bytes with all signatures so far. */
    public Answer content(String id) {
        return line.get("/signing/api/v1/documents/" + id + "/content");
    }
}
