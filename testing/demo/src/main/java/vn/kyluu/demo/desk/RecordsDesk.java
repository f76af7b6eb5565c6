package vn.kyluu.demo.desk;

import java.util.List;
import java.util.Map;
import vn.kyluu.demo.staff.Roster;

/** The records staff: closes records and sees them into the archive. */
public final class RecordsDesk {
    private final Line line;

    public RecordsDesk(Hospital hospital) {
        this.line = hospital.line(Roster.RECORDS);
    }

    /** Head, documents, what is missing, closure. */
    public Answer record(String recordNumber) {
        return line.get("/signing/api/v1/records/" + recordNumber);
    }

    /** Steps that are late, in all departments. */
    public Answer overdue() {
        return line.get("/signing/api/v1/overdue?limit=200");
    }

    /** How the departments keep their terms. */
    public Answer overdueReport() {
        return line.get("/signing/api/v1/overdue/report");
    }

    /** Finalizes a discharge. */
    public Answer close(String recordNumber) {
        return line.post("/signing/api/v1/records/" + recordNumber + "/closure");
    }

    /** Orders the closing of many. */
    public Answer closeAll(List<String> recordNumbers) {
        return line.post("/signing/api/v1/closings", Json.of(Map.of("recordNumbers", recordNumbers)));
    }

    /** How far such an order is. */
    public Answer closings(String id) {
        return line.get("/signing/api/v1/closings/" + id);
    }

    /** How far the closing is. */
    public Answer closure(String recordNumber) {
        return line.get("/signing/api/v1/records/" + recordNumber + "/closure");
    }

    /** The bytes of a document, such as the closing manifest. */
    public Answer content(String document) {
        return line.get("/signing/api/v1/documents/" + document + "/content");
    }
}
