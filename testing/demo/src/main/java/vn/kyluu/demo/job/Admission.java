package vn.kyluu.demo.job;

import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.MedicalRecordXml;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;

/** The EMR hands in a record: its head and three documents. */
public final class Admission {
    private final EmrDesk emr;
    private final Narrator narrator;

    public Admission(EmrDesk emr, Narrator narrator) {
        this.emr = emr;
        this.narrator = narrator;
    }

    /** Hands everything in. */
    public CaseFile of(Visit visit) {
        narrator.step(
                "EMR puts the head of record " + visit.recordNumber(),
                () -> emr.putHead(visit).expect(200, 201),
                Answer::inWords);
        Octets summary = DischargeSummary.of(visit);
        Octets treatment = TreatmentSheet.of(visit);
        Octets xml = MedicalRecordXml.of(visit);
        return new CaseFile(
                visit,
                submitted(
                        "EMR posts the discharge summary, PDF of " + summary.size() + " bytes",
                        () -> emr.submitPdf(visit.recordNumber(), "TOM_TAT_HSBA", "Tóm tắt hồ sơ bệnh án", summary)),
                submitted(
                        "EMR posts the treatment sheet, PDF of " + treatment.size() + " bytes",
                        () -> emr.submitPdf(visit.recordNumber(), "PHIEU_DIEU_TRI", "Phiếu điều trị", treatment)),
                submitted(
                        "EMR posts the record as XML (HoSoBenhAn), " + xml.size() + " bytes",
                        () -> emr.submitXml(visit.recordNumber(), "HSBA_XML", "Hồ sơ bệnh án (XML)", xml)));
    }

    private String submitted(String what, java.util.function.Supplier<Answer> work) {
        Answer answer = narrator.step(what, () -> work.get().expect(201), Answer::inWords);
        return answer.json().path("id").asText();
    }
}
