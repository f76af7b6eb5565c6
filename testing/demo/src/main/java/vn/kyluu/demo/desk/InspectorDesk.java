package vn.kyluu.demo.desk;

import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.staff.Roster;

/** An inspector at the archive, and anybody at its public page. */
public final class InspectorDesk {
    private static final String BASE = "/archive/api/v1/";

    private final Line line;
    private final Line stranger;

    public InspectorDesk(Hospital hospital) {
        this.line = hospital.line(Roster.INSPECTOR);
        this.stranger = hospital.stranger().with("Accept-Language", "vi");
    }

    /** Head, documents, retention, custody. */
    public Answer record(String archiveId) {
        return line.get(BASE + "records/" + archiveId);
    }

    /** The archived bytes of document number n, from 1. */
    public Answer content(String archiveId, int n) {
        return line.get(BASE + "records/" + archiveId + "/documents/" + n + "/content");
    }

    /** The verdict over the whole record. */
    public Answer verification(String archiveId) {
        return line.with("Accept-Language", "vi").get(BASE + "records/" + archiveId + "/verification");
    }

    /** The proof bundle, zip. */
    public Answer proof(String archiveId) {
        return line.get(BASE + "records/" + archiveId + "/proof");
    }

    /** The verdict over an uploaded file; needs no token. */
    public Answer verify(String fileName, String type, Octets file) {
        return stranger.post(BASE + "verifications", new Multipart().file("file", fileName, type, file));
    }

    /** The report on an uploaded file with the facility's seal, PDF; needs no token. */
    public Answer report(String fileName, String type, Octets file) {
        return stranger.post(BASE + "verifications/reports", new Multipart().file("file", fileName, type, file));
    }

    /** The report on the record behind a printed code, PDF; needs no token. */
    public Answer report(String code) {
        return stranger.get(BASE + "verifications/codes/" + code + "/report");
    }
}
