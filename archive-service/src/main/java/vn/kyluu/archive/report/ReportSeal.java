package vn.kyluu.archive.report;

import vn.kyluu.ades.digest.Octets;

/** Whoever writes the report as a paper and seals it. Never called inside a unit of work. */
public interface ReportSeal {
    /**
     * Asked before anything is judged: what nobody could seal must not be begun.
     *
     * @throws ReportOutage NOT_SET_UP or SILENT
     */
    void require();

    /**
     * The report as a PDF with the facility's seal.
     *
     * @param report canonical JSON, {@code kyluu-verification-report-1}
     * @throws ReportOutage NOT_SET_UP or SILENT
     */
    Octets seal(Octets report);
}
