package vn.kyluu.demo.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.RecordsDesk;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.desk.WorkstationDesk;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

/** A death with the director away, a correction, a withdrawal, a ward round, and what is overdue. */
public final class OtherCases {
    private static final String DEATH_PAPER = "GIAY_RA_VIEN";
    private static final int WARD_ROUND = 5;

    private final Hospital hospital;
    private final EmrDesk emr;
    private final Clock clock;
    private final Narrator narrator;

    public OtherCases(Hospital hospital, Clock clock, Narrator narrator) {
        this.hospital = hospital;
        this.emr = new EmrDesk(hospital);
        this.clock = clock;
        this.narrator = narrator;
    }

    /** Tells all five. */
    public void run() {
        Visit visit = MainJob.newVisit(clock);
        String paper = death(visit);
        correction(visit);
        withdrawal(visit);
        wardRound(visit);
        overdue(visit);
        narrator.mustBe(
                "step.opened document.signed document.completed",
                "EMR reads the events of the paper",
                () -> told(paper));
    }

    private String death(Visit visit) {
        narrator.step(
                "EMR puts the head of record " + visit.recordNumber() + ", the patient lives",
                () -> emr.putHead(visit).expect(200),
                Answer::inWords);
        String paper = submitted(visit, DEATH_PAPER, DischargeSummary.of(visit));
        narrator.mustBe("SKIPPED", "The flow of " + DEATH_PAPER + " leaves the director out", () -> director(paper));
        narrator.step(
                "EMR reports the patient's death",
                () -> emr.putHead(visit, true).expect(200),
                Answer::inWords);
        narrator.mustBe("WAITING", "From now on the director must sign", () -> director(paper));
        List<String> one = List.of(paper);
        sign("The doctor signs", () -> new SignerDesk(hospital, Roster.DOCTOR).sign(one));
        sign("The head of department signs", () -> new WorkstationDesk(hospital, Roster.HEAD).sign(one));
        narrator.mustBe(
                "refused",
                "The head tries the director's step without a delegation",
                () -> isRefused(new WorkstationDesk(hospital, Roster.HEAD).sign(one)));
        SignerDesk director = new SignerDesk(hospital, Roster.DIRECTOR);
        OffsetDateTime now = OffsetDateTime.now(clock).withNano(0);
        String delegation = narrator.step(
                        "The director, away, signs a delegation to the head",
                        () -> director.delegate(Roster.HEAD, DEATH_PAPER, now, now.plusDays(3))
                                .expect(201),
                        answer -> "TUQ., until " + answer.json().path("until").asText())
                .json()
                .path("id")
                .asText();
        narrator.mustBe(
                "TUQ. GIÁM ĐỐC for " + Roster.DIRECTOR.name(),
                "The head signs in the director's place",
                () -> onBehalf(
                        new WorkstationDesk(hospital, Roster.HEAD).sign(one).expect(201)));
        sign("The clerk seals", () -> new SignerDesk(hospital, Roster.CLERK).sign(one));
        narrator.step(
                "The director is back and revokes it",
                () -> director.revoke(delegation).expect(204),
                Answer::inWords);
        return paper;
    }

    private void correction(Visit visit) {
        String wrong = submitted(visit, "PHIEU_DIEU_TRI", TreatmentSheet.of(visit));
        sign("The doctor signs it", () -> new SignerDesk(hospital, Roster.DOCTOR).sign(List.of(wrong)));
        String right = narrator.step(
                        "EMR corrects it: wrong dose",
                        () -> emr.correct(wrong, "Sai liều thuốc", TreatmentSheet.of(visit))
                                .expect(201),
                        answer -> "new document, replaces the old one")
                .json()
                .path("id")
                .asText();
        narrator.mustBe("REPLACED by " + right, "The old one stays readable and says by which", () -> {
            JsonNode old = emr.document(wrong).expect(200).json();
            emr.content(wrong).expect(200);
            return old.path("state").asText() + " by " + old.path("replacedBy").asText();
        });
    }

    private void withdrawal(Visit visit) {
        String stray = submitted(visit, "PHIEU_DIEU_TRI", TreatmentSheet.of(visit));
        narrator.mustBe("WITHDRAWN", "The doctor takes it back, wrong patient, by a paper he signs", () -> {
            new SignerDesk(hospital, Roster.DOCTOR)
                    .withdraw(stray, "Nhầm người bệnh")
                    .expect(201);
            emr.content(stray).expect(200);
            return emr.document(stray).expect(200).json().path("state").asText();
        });
    }

    private void wardRound(Visit visit) {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < WARD_ROUND; i++) {
            documents.add(
                    emr.submitPdf(visit.recordNumber(), "PHIEU_DIEU_TRI", "Phiếu điều trị", TreatmentSheet.of(visit))
                            .expect(201)
                            .json()
                            .path("id")
                            .asText());
        }
        SignerDesk doctor = new SignerDesk(hospital, Roster.DOCTOR);
        String consent = narrator.step(
                        "The doctor consents once to " + documents.size() + " sheets of the ward round",
                        () -> doctor.authorize(documents, hospital.pins().of(Roster.DOCTOR))
                                .expect(201),
                        answer -> answer.json().path("documents").size() + " digests bound")
                .json()
                .path("authorizationId")
                .asText();
        narrator.mustBe(WARD_ROUND + " signed, 0 left", "One call signs them all", () -> {
            JsonNode batch = doctor.signBatch(consent).expect(201).json();
            return batch.path("items").findValues("signature").size() + " signed, "
                    + batch.path("left").asInt() + " left";
        });
    }

    /** The visit began four days ago: what had 36 hours from admission is late from the start, and can be signed all the same. */
    private void overdue(Visit visit) {
        String late = submitted(visit, "PHIEU_CHAM_SOC", TreatmentSheet.of(visit));
        RecordsDesk records = new RecordsDesk(hospital);
        narrator.mustBe("overdue, doctor", "The records desk sees that it is late", () -> {
            for (JsonNode item : records.overdue().expect(200).json().path("items")) {
                if (item.path("documentId").asText().equals(late)) {
                    return "overdue, " + item.path("role").asText();
                }
            }
            return "not in the list";
        });
        narrator.step(
                "The report counts by department",
                () -> records.overdueReport().expect(200),
                answer -> answer.json().path("items").size() + " lines");
        sign("The doctor signs it late", () -> new SignerDesk(hospital, Roster.DOCTOR).sign(List.of(late)));
        narrator.mustBe(
                "late",
                "The document says for ever that it was late",
                () -> emr.document(late)
                                .expect(200)
                                .json()
                                .path("flow")
                                .path("steps")
                                .get(0)
                                .path("late")
                                .asBoolean()
                        ? "late"
                        : "in time");
    }

    private String submitted(Visit visit, String form, Octets pdf) {
        return narrator.step(
                        "EMR posts " + form,
                        () -> emr.submitPdf(visit.recordNumber(), form, "Giấy tờ " + form, pdf)
                                .expect(201),
                        Answer::inWords)
                .json()
                .path("id")
                .asText();
    }

    /** Where an earlier run left a delegation that was revoked, the answer names it. */
    private static String isRefused(Answer answer) {
        Set<String> reasons = Set.of("409 already-signed", "403 delegation-not-in-force");
        return reasons.contains(answer.inWords()) ? "refused" : answer.inWords();
    }

    private void sign(String what, Supplier<Answer> work) {
        narrator.step(
                what,
                () -> work.get().expect(201),
                answer -> "step " + answer.json().path("step").asText());
    }

    private String director(String paper) {
        for (JsonNode step : emr.document(paper).expect(200).json().path("flow").path("steps")) {
            if (step.path("step").asText().equals("director")) {
                return step.path("state").asText();
            }
        }
        return "no such step";
    }

    private static String onBehalf(Answer signed) {
        JsonNode behalf = signed.json().path("onBehalfOf");
        return behalf.path("words").asText() + " for "
                + behalf.path("principal").path("name").asText();
    }

    /** Types of the document's events, each once, in the order they first came. */
    private String told(String document) {
        List<String> types = new ArrayList<>();
        String after = "0";
        while (true) {
            JsonNode page = emr.events(after).expect(200).json();
            for (JsonNode each : page.path("items")) {
                String type = each.path("type").asText().replace("vn.kyluu.", "");
                if (each.path("subject").asText().equals("document:" + document) && !types.contains(type)) {
                    types.add(type);
                }
            }
            if (page.path("items").isEmpty()) {
                return String.join(" ", types);
            }
            after = page.path("next").asText();
        }
    }
}
