package vn.kyluu.demo.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.desk.RecordsDesk;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.desk.WorkstationDesk;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.staff.Roster;

/** A laboratory result comes when the record is in the archive: its next version holds it. */
public final class LateResult {
    private final Hospital hospital;
    private final SigningRound signing;
    private final Narrator narrator;

    public LateResult(Hospital hospital, SigningRound signing, Narrator narrator) {
        this.hospital = hospital;
        this.signing = signing;
        this.narrator = narrator;
    }

    /** Adds it, has it signed and archived. */
    public void of(ArchivedCase archived) {
        String number = archived.file().number();
        EmrDesk emr = new EmrDesk(hospital);
        RecordsDesk records = new RecordsDesk(hospital);
        String result = narrator.step(
                        "EMR adds a late result to the archived record",
                        () -> emr.addPdf(
                                        number,
                                        "KET_QUA_XET_NGHIEM",
                                        "Kết quả cấy máu",
                                        "Kết quả về sau khi đóng hồ sơ",
                                        TreatmentSheet.of(archived.file().visit()))
                                .expect(201),
                        Answer::inWords)
                .json()
                .path("id")
                .asText();
        List<String> one = List.of(result);
        narrator.step(
                "Technician and head of laboratory sign it",
                () -> {
                    new SignerDesk(hospital, Roster.TECHNICIAN).sign(one).expect(201);
                    return new WorkstationDesk(hospital, Roster.HEAD).sign(one).expect(201);
                },
                Answer::inWords);
        JsonNode closure = narrator.step(
                "Records staff close the record anew; nothing archived is opened",
                () -> records.close(number).expect(200, 201).json(),
                answer -> "version " + answer.path("recordVersion").asInt());
        signing.ofManifest(closure.path("manifestDocumentId").asText());
        JsonNode kept = narrator.step(
                "The archive takes the next version in",
                () -> new Handover(records, signing, narrator).awaitArchived(number),
                answer -> answer.path("state").asText());
        narrator.mustBe("2 versions, the second names the first", "The archive keeps both", () -> {
            JsonNode second = new InspectorDesk(hospital)
                    .record(kept.path("archiveId").asText())
                    .expect(200)
                    .json();
            JsonNode versions = second.path("versions");
            boolean isNamed = second.path("previousManifestSha256")
                    .asText()
                    .equals(versions.path(0).path("manifestSha256").asText());
            return versions.size() + " versions, the second names " + (isNamed ? "the first" : "another");
        });
    }
}
