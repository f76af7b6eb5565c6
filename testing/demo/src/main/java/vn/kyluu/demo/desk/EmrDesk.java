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
                "INPATIENT",
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
                        Map.of())));
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

    /** A document's state. */
    public Answer document(String id) {
        return line.get("/signing/api/v1/documents/" + id);
    }

    /** A document's bytes with all signatures so far. */
    public Answer content(String id) {
        return line.get("/signing/api/v1/documents/" + id + "/content");
    }
}
