package vn.kyluu.demo.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.desk.RecordsDesk;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.staff.Roster;

/** The inspector looks at the archived record, and at files that people bring him. */
public final class Inspection {
    private static final String PDF = "application/pdf";
    private static final String XML = "application/xml";
    private static final String FOUR =
            String.join(", ", Roster.DOCTOR.name(), Roster.NURSE.name(), Roster.HEAD.name(), Roster.DIRECTOR.name());

    private final InspectorDesk inspector;
    private final RecordsDesk records;
    private final Artefacts artefacts;
    private final Narrator narrator;

    public Inspection(InspectorDesk inspector, RecordsDesk records, Artefacts artefacts, Narrator narrator) {
        this.inspector = inspector;
        this.records = records;
        this.artefacts = artefacts;
        this.narrator = narrator;
    }

    /** Inspects the record. */
    public void of(ArchivedCase archived) {
        record(archived);
        Octets pdf = download(archived, 1, "tom-tat-hsba-da-ky.pdf");
        verdict("TOTAL_PASSED", "The downloaded PDF", "da-ky", pdf, PDF);
        Answer altered = verdict(
                "TOTAL_FAILED", "The same PDF with one byte changed", "sua-mot-byte", Forgery.oneByteChanged(pdf), PDF);
        narrator.mustBe(
                "ALTERED",
                "… and its answer says so",
                () -> altered.json()
                        .path("signatures")
                        .path(0)
                        .path("integrity")
                        .asText());
        narrator.note(altered.json().path("sentence").asText());
        verdict(
                "INDETERMINATE",
                "An unsigned PDF",
                "chua-ky",
                DischargeSummary.of(archived.file().visit()),
                PDF);
        download(archived, 2, "phieu-dieu-tri-da-ky.pdf");
        Octets xml = download(archived, 3, "hsba-da-ky.xml");
        verdict("TOTAL_PASSED", "The downloaded XML", "xml", xml, XML);
        artefacts.write(
                "bien-ban-dong-ho-so.xml",
                records.content(archived.manifest()).expect(200).body());
        Path proof = narrator.step(
                "The inspector takes the proof bundle",
                () -> artefacts.write(
                        "bang-chung.zip",
                        inspector.proof(archived.archiveId()).expect(200).body()),
                path -> path.getFileName().toString());
        String code = inspector
                .record(archived.archiveId())
                .expect(200)
                .json()
                .path("code")
                .asText();
        narrator.step(
                "… and the verdict as a report with the facility's seal",
                () -> artefacts.write(
                        "bao-cao-kiem-tra.pdf",
                        inspector.report(code).expect(200).body()),
                path -> path.getFileName().toString());
        narrator.note("artefacts in " + proof.getParent());
    }

    private void record(ArchivedCase archived) {
        JsonNode head = narrator.step(
                "The inspector opens the archived record " + archived.archiveId(),
                () -> inspector.record(archived.archiveId()).expect(200).json(),
                answer -> "kept until " + answer.path("retention").path("until").asText() + ", "
                        + answer.path("retention").path("legalBasis").asText());
        narrator.mustBe(
                "2 sites",
                "… kept at both sites",
                () -> head.path("custody").path("sites").size() + " sites");
        narrator.mustBe("TOTAL_PASSED", "The verdict over the whole record", () -> {
            Answer answer = inspector.verification(archived.archiveId()).expect(200);
            artefacts.write("kiem-tra-ho-so.json", answer.body());
            return answer.json().path("verdict").asText();
        });
    }

    private Octets download(ArchivedCase archived, int n, String name) {
        Answer answer = narrator.step(
                "The inspector downloads document " + n,
                () -> inspector.content(archived.archiveId(), n).expect(200),
                found -> name + ", " + found.body().size() + " bytes");
        artefacts.write(name, answer.body());
        return answer.body();
    }

    private Answer verdict(String expected, String what, String name, Octets file, String type) {
        List<Answer> answers = new ArrayList<>();
        narrator.mustBe(expected, what, () -> {
            Answer answer = inspector
                    .verify(name + (type.equals(PDF) ? ".pdf" : ".xml"), type, file)
                    .expect(200);
            answers.add(answer);
            artefacts.write("kiem-tra-" + name + ".json", answer.body());
            return answer.json().path("verdict").asText();
        });
        Answer answer = answers.get(0);
        if (expected.equals("TOTAL_PASSED")) {
            narrator.mustBe(FOUR, "… names in order", () -> names(answer));
        }
        return answer;
    }

    private static String names(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.json()
                .path("signatures")
                .forEach(signature ->
                        names.add(signature.path("signer").path("name").asText()));
        return String.join(", ", names);
    }
}
