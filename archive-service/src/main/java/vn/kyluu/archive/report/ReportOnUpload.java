package vn.kyluu.archive.report;

import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.verification.VerifyUpload;
import vn.kyluu.archive.work.Caller;

/** Verifies a file that somebody brings and gives the sealed report of it. Safe for use by several threads. */
public final class ReportOnUpload {
    private final VerifyUpload verify;
    private final ReportDesk desk;

    /** A use case over these parts. */
    public ReportOnUpload(VerifyUpload verify, ReportDesk desk) {
        this.verify = verify;
        this.desk = desk;
    }

    /**
     * PDF/A-2b with the facility's seal; the file is forgotten (R2).
     *
     * @throws ReportOutage if none can be made now
     */
    public Octets report(Octets file, Caller caller) {
        return desk.onFile(file, () -> verify.verify(file, caller));
    }
}
