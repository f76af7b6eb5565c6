package vn.kyluu.demo.job;

import java.util.List;
import java.util.function.Supplier;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.desk.WorkstationDesk;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

/** Four people sign in their order; four attempts that must not succeed are made on the way (R2). */
public final class SigningRound {
    private final Hospital hospital;
    private final Narrator narrator;

    public SigningRound(Hospital hospital, Narrator narrator) {
        this.hospital = hospital;
        this.narrator = narrator;
    }

    /** Has all documents of the record signed. */
    public void of(CaseFile file) {
        List<String> all = file.documents();
        refused("409 not-your-turn", "The nurse tries before the doctor has signed", Roster.NURSE, file.summary());
        refused(
                "403 wrong-role",
                "The laboratory technician tries the doctor's step",
                Roster.TECHNICIAN,
                file.summary());
        refused(
                "422 certificate-revoked",
                "A doctor whose certificate was revoked tries",
                Roster.REVOKED_DOCTOR,
                file.summary());
        narrator.mustBe(
                "403 wrong-pin",
                "The doctor mistypes the PIN",
                () -> new SignerDesk(hospital, Roster.DOCTOR)
                        .authorize(all, hospital.pins().wrongFor(Roster.DOCTOR))
                        .inWords());
        signs(Roster.DOCTOR, all, () -> new SignerDesk(hospital, Roster.DOCTOR).sign(all));
        signs(Roster.NURSE, all, () -> new SignerDesk(hospital, Roster.NURSE).sign(all));
        signs(Roster.HEAD, all, () -> new WorkstationDesk(hospital, Roster.HEAD).sign(all));
        signs(Roster.DIRECTOR, all, () -> new SignerDesk(hospital, Roster.DIRECTOR).sign(all));
        EmrDesk emr = new EmrDesk(hospital);
        for (String document : all) {
            narrator.mustBe("COMPLETE, 4 signatures", "EMR asks for document " + document, () -> state(emr, document));
        }
    }

    /** Has the closing manifest signed by head, director and the facility's seal. */
    public void ofManifest(String manifest) {
        List<String> one = List.of(manifest);
        signs(Roster.HEAD, one, () -> new WorkstationDesk(hospital, Roster.HEAD).sign(one));
        signs(Roster.DIRECTOR, one, () -> new SignerDesk(hospital, Roster.DIRECTOR).sign(one));
        signs(Roster.CLERK, one, () -> new SignerDesk(hospital, Roster.CLERK).sign(one));
    }

    private void signs(StaffMember member, List<String> documents, Supplier<Answer> work) {
        String device = switch (member.device()) {
            case HSM -> "key in the HSM";
            case WORKSTATION -> "token at the workstation, two steps";
            case NONE -> "no key";
        };
        String what = member.title() + " " + member.name() + " signs " + documents.size()
                + (documents.size() == 1 ? " document" : " documents") + ", " + device;
        narrator.step(what, () -> work.get().expect(201), answer -> {
            var signature = answer.json();
            return signature.path("level").asText() + ", step "
                    + signature.path("step").asText();
        });
    }

    private void refused(String expected, String what, StaffMember member, String document) {
        narrator.mustBe(
                expected,
                what,
                () -> new SignerDesk(hospital, member).sign(List.of(document)).inWords());
    }

    private static String state(EmrDesk emr, String document) {
        var json = emr.document(document).expect(200).json();
        return json.path("state").asText() + ", " + json.path("signatures").size() + " signatures";
    }
}
