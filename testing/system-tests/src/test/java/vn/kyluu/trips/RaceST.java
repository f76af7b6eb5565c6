package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.job.MainJob;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

@ExtendWith(RunningProduct.class)
class RaceST {
    private static final int RUNNERS = 4;

    private final Trip trip;
    private final Home home;

    RaceST(Launch launch) {
        this.home = launch.product().home();
        this.trip = new Trip(launch);
    }

    @Test
    void oneOfManyRequestsForTheSameStepWins() throws Exception {
        String document = trip.summary();
        SignerDesk doctor = trip.desk(Roster.DOCTOR);
        List<String> consents = new ArrayList<>();
        for (int i = 0; i < RUNNERS; i++) {
            consents.add(
                    doctor.authorize(List.of(document), trip.hospital.pins().of(Roster.DOCTOR))
                            .expect(201)
                            .json()
                            .path("authorizationId")
                            .asText());
        }
        List<Callable<Answer>> runners = new ArrayList<>();
        consents.forEach(consent -> runners.add(() -> doctor.sign(document, consent)));
        List<Answer> answers = atOnce(runners);
        assertThat(answers).filteredOn(Answer::isSuccess).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.isSuccess())
                .extracting(Answer::inWords)
                .allMatch(words -> words.equals("409 already-signed") || words.equals("409 content-differs"));
        assertThat(trip.emr.document(document).expect(200).json().path("signatures"))
                .hasSize(1);
    }

    @Test
    void theSameKeyWithTheSameBodyMakesOneDocument() {
        Visit visit = trip.visit();
        String key = UUID.randomUUID().toString();
        Map<String, String> metadata = Map.of("form", "TOM_TAT_HSBA", "title", "Tóm tắt hồ sơ bệnh án");
        var pdf = DischargeSummary.of(visit);
        Answer first =
                trip.emr.submitOnce(key, visit.recordNumber(), metadata, pdf).expect(201);
        Answer second =
                trip.emr.submitOnce(key, visit.recordNumber(), metadata, pdf).expect(201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(trip.emr
                        .submitOnce(key, visit.recordNumber(), metadata, TreatmentSheet.of(visit))
                        .status())
                .isEqualTo(409);
        assertThat(trip.records.record(visit.recordNumber()).expect(200).json().path("documents"))
                .hasSize(1);
    }

    @Test
    void ofManyWhoOpenOneRecordAtOnceAllFindItAndNoneWritesItsContentsIntoTheLog() throws Exception {
        Visit visit = MainJob.newVisit(RunningProduct.CLOCK);
        List<Callable<Answer>> runners = Collections.nCopies(RUNNERS, () -> trip.emr.putHead(visit));
        assertThat(atOnce(runners)).extracting(Answer::status).allMatch(List.of(200, 201, 409)::contains);
        assertThat(trip.records.record(visit.recordNumber()).expect(200).isSuccess())
                .isTrue();
        for (String log : List.of("server.log", "postgres.log")) {
            assertThat(Files.readString(home.logs().resolve(log)))
                    .doesNotContainIgnoringCase("Detail:")
                    .doesNotContain(Visit.PATIENT_NAME);
        }
    }

    private static List<Answer> atOnce(List<Callable<Answer>> runners) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        CountDownLatch shot = new CountDownLatch(1);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> runner : runners) {
                running.add(threads.submit(() -> {
                    shot.await();
                    return runner.call();
                }));
            }
            shot.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
