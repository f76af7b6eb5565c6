package vn.kyluu.demo.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.kyluu.demo.desk.AgentDesk;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.desk.UnexpectedAnswer;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.workstation.PersonAtTerminal;

/** Somebody with a USB token opens the worklist and signs twelve results: one list, one consent, one PIN. */
public final class TokenRound {
    private static final int ROUND = 12;
    private static final String FORM = "KET_QUA_XET_NGHIEM";

    private final Hospital hospital;
    private final AgentDesk desk;
    private final PersonAtTerminal person;
    private final Clock clock;
    private final Narrator narrator;

    /** @param person sits at the terminal of the agent, which runs */
    public TokenRound(Hospital hospital, PersonAtTerminal person, Clock clock, Narrator narrator) {
        this.hospital = hospital;
        this.desk = new AgentDesk(hospital, Roster.HEAD);
        this.person = person;
        this.clock = clock;
        this.narrator = narrator;
    }

    /** Does it; on return this page is not known at the agent any more. */
    public void run() {
        Visit visit = MainJob.newVisit(clock);
        List<String> results = narrator.step(
                "The laboratory hands in " + ROUND + " results and signs them",
                () -> results(visit),
                all -> all.size() + " wait for the head of department");
        narrator.mustBe(ROUND + " of them wait", Roster.HEAD.name() + " opens her worklist", () -> {
            List<String> waiting = desk.worklist();
            return results.stream().filter(waiting::contains).count() + " of them wait";
        });
        narrator.mustBe(
                "not-paired, then let in",
                "The page may speak to her token only after she has typed the code that her machine shows",
                this::pair);
        JsonNode certificate = narrator.step(
                "The token agent looks at what is plugged in; nobody asks for a PIN yet",
                this::certificate,
                found -> found.path("person").asText() + ", valid until "
                        + found.path("lastDay").asText());
        Map<String, JsonNode> sessions = narrator.step(
                "The service prepares each document; only digests go to the token",
                () -> sessions(results, certificate),
                opened -> opened.size() + " digests");
        person.takeSeen();
        narrator.mustBe(
                ROUND + " signed, each handed in at once",
                "She reads the list of " + ROUND + ", agrees once and types her PIN once",
                () -> signed(visit, certificate, sessions));
        String shown = person.takeSeen();
        narrator.mustBe(
                "1 list of " + ROUND + ", 1 PIN",
                "What her machine asked of her",
                () -> count(shown, "^Sẽ ký " + ROUND + " tài liệu") + " list of " + count(shown, "^  \\d+\\. ") + ", "
                        + count(shown, "^Mã PIN") + " PIN");
        narrator.mustBe(ROUND + " complete, none waits any more", "She looks at her worklist again", () -> {
            EmrDesk emr = new EmrDesk(hospital);
            long complete = results.stream()
                    .filter(each -> state(emr, each).equals("COMPLETE"))
                    .count();
            return complete + " complete, "
                    + (desk.worklist().stream().anyMatch(results::contains) ? "some wait" : "none waits any more");
        });
        desk.forget().expect(200);
    }

    private List<String> results(Visit visit) {
        EmrDesk emr = new EmrDesk(hospital);
        emr.putOutpatientHead(visit).expect(200, 201);
        List<String> results = new ArrayList<>();
        for (int i = 1; i <= ROUND; i++) {
            results.add(emr.submitPdf(visit.recordNumber(), FORM, "Kết quả xét nghiệm " + i, TreatmentSheet.of(visit))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText());
        }
        new SignerDesk(hospital, Roster.TECHNICIAN).sign(results).expect(201);
        return results;
    }

    private String pair() {
        String before = desk.tokens().json().path("code").asText();
        String pairing = desk.knock().expect(201).json().path("pairingId").asText();
        desk.pair(pairing, code()).expect(201);
        return before + ", then " + (desk.tokens().isSuccess() ? "let in" : "not");
    }

    private String code() {
        try {
            return person.takeCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("not waited for the token agent");
        }
    }

    private JsonNode certificate() {
        for (JsonNode token : desk.tokens().expect(200).json().path("tokens")) {
            for (JsonNode each : token.path("certificates")) {
                if (each.path("person").asText().equals(Roster.HEAD.name())) {
                    return each;
                }
            }
        }
        throw new UnexpectedAnswer("no token of " + Roster.HEAD.name() + " is plugged in");
    }

    private Map<String, JsonNode> sessions(List<String> documents, JsonNode certificate) {
        Map<String, JsonNode> sessions = new LinkedHashMap<>();
        for (String document : documents) {
            JsonNode session =
                    desk.open(document, certificate.path("chain")).expect(201).json();
            sessions.put(session.path("sessionId").asText(), session);
        }
        return sessions;
    }

    private String signed(Visit visit, JsonNode certificate, Map<String, JsonNode> sessions) {
        List<Map<String, String>> documents = sessions.entrySet().stream()
                .map(each -> Map.of(
                        "id", each.getKey(),
                        "digest", each.getValue().path("dataToBeSignedDigest").asText(),
                        "signatureAlgorithm",
                                each.getValue().path("signatureAlgorithm").asText(),
                        "title", each.getValue().path("document").path("title").asText(),
                        "record", visit.recordNumber()))
                .toList();
        String batch = desk.begin(certificate.path("certificate"), Roster.HEAD.name(), documents)
                .expect(202)
                .json()
                .path("batchId")
                .asText();
        Map<String, Answer> handedIn = new HashMap<>();
        while (true) {
            JsonNode now = desk.batch(batch, handedIn.size()).expect(200).json();
            for (JsonNode made : now.path("signatures")) {
                String session = made.path("id").asText();
                handedIn.put(
                        session,
                        desk.complete(session, made.path("signatureValue").asText()));
            }
            String state = now.path("state").asText();
            if (state.equals("DONE")) {
                return handedIn.values().stream().filter(Answer::isSuccess).count() + " signed, each handed in at once";
            }
            if (state.equals("STOPPED")) {
                return now.path("trouble").path("code").asText();
            }
            pause();
        }
    }

    private static String state(EmrDesk emr, String document) {
        return emr.document(document).expect(200).json().path("state").asText();
    }

    private static long count(String shown, String line) {
        return Pattern.compile(line, Pattern.MULTILINE).matcher(shown).results().count();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("not waited for the token agent");
        }
    }
}
