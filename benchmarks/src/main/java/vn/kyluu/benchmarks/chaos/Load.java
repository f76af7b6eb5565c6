package vn.kyluu.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.SignerDesk;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

/** Clients that sign as fast as they are answered, and one that keeps them in documents. */
final class Load {
    private static final int BATCH = 20;
    private static final int AHEAD = 200;
    private static final List<Form> FORMS =
            List.of(new Form("TOM_TAT_HSBA", Roster.DOCTOR), new Form("KET_QUA_XET_NGHIEM", Roster.TECHNICIAN));

    private final Hospital hospital;
    private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(AHEAD);
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final AtomicLongArray lastSuccess;
    private final List<Thread> threads = new ArrayList<>();
    private final String recordNumber;
    private final Octets paper;
    private volatile boolean over;

    private record Form(String name, StaffMember signer) {}

    private record Work(StaffMember signer, String document, String authorization) {}

    Load(Hospital hospital, OffsetDateTime now, int clients) {
        this.hospital = hospital;
        this.lastSuccess = new AtomicLongArray(clients);
        this.recordNumber = "CHAOS-" + now.toEpochSecond();
        Visit visit = Visit.endingAt(now, recordNumber);
        this.paper = DischargeSummary.of(visit);
        new EmrDesk(hospital).putHead(visit).expect(200, 201);
    }

    /** Begins; returns when the clients have work ahead. */
    void start() throws InterruptedException {
        run("chaos-feeder", this::feed);
        while (waiting.remainingCapacity() > AHEAD / 2) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (int n = 0; n < lastSuccess.length(); n++) {
            int number = n;
            run("chaos-client-" + n, () -> sign(number));
        }
    }

    /** Lets everybody finish what he is doing. */
    void stop() throws InterruptedException {
        over = true;
        waiting.clear();
        for (Thread each : threads) {
            each.join();
        }
    }

    /** Whether every client got a signature that it asked for after this moment of {@link System#nanoTime}. */
    boolean allSignedSince(long moment) {
        for (int n = 0; n < lastSuccess.length(); n++) {
            if (lastSuccess.get(n) - moment < 0) {
                return false;
            }
        }
        return true;
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** How often each answer came, as status and problem. */
    Map<String, LongAdder> answers() {
        return answers;
    }

    private void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        threads.add(thread);
        thread.start();
    }

    private void feed() {
        EmrDesk emr = new EmrDesk(hospital);
        for (int turn = 0; !over; turn++) {
            Form form = FORMS.get(turn % FORMS.size());
            List<String> documents = new ArrayList<>();
            for (int i = 0; i < BATCH && !over; i++) {
                documents.add(emr.submitPdf(recordNumber, form.name(), "Tờ " + turn + "." + i, paper)
                        .expect(201)
                        .json()
                        .path("id")
                        .asText());
            }
            if (over) {
                return;
            }
            String authorization = new SignerDesk(hospital, form.signer())
                    .authorize(documents, hospital.pins().of(form.signer()))
                    .expect(201)
                    .json()
                    .path("authorizationId")
                    .asText();
            for (String document : documents) {
                offer(new Work(form.signer(), document, authorization));
            }
        }
    }

    private void offer(Work work) {
        try {
            while (!over && !waiting.offer(work, 100, TimeUnit.MILLISECONDS)) {
                // the clients are slower: wait
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sign(int number) {
        Map<StaffMember, SignerDesk> desks = new HashMap<>();
        try {
            while (!over) {
                Work work = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (work != null) {
                    sign(number, work, desks.computeIfAbsent(work.signer(), who -> new SignerDesk(hospital, who)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for one signature until it is there. */
    private void sign(int number, Work work, SignerDesk desk) throws InterruptedException {
        while (!over) {
            long asked = System.nanoTime();
            Answer answer = desk.sign(work.document(), work.authorization());
            answers.computeIfAbsent(answer.inWords(), each -> new LongAdder()).increment();
            if (answer.status() == 201) {
                JsonNode signature = answer.json();
                acknowledged.add(
                        new Acknowledged(work.document(), signature.path("id").asText()));
                lastSuccess.set(number, asked);
                return;
            }
            if (answer.status() != 503) {
                return;
            }
            // as a client that was told Retry-After, only less patient: what is measured is the service
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
