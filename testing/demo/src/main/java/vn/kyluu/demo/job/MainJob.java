package vn.kyluu.demo.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.kyluu.demo.desk.EmrDesk;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.desk.RecordsDesk;
import vn.kyluu.demo.paper.Visit;

/** The whole story, from the EMR's first call to the inspector's verdict. */
public final class MainJob {
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final Hospital hospital;
    private final Clock clock;
    private final Narrator narrator;

    public MainJob(Hospital hospital, Clock clock, Narrator narrator) {
        this.hospital = hospital;
        this.clock = clock;
        this.narrator = narrator;
    }

    /** A visit that ends now, with a number that no visit had before (R3). */
    public static Visit newVisit(Clock clock) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Visit.endingAt(now, "HS-" + NUMBER.format(now));
    }

    /**
     * Runs it.
     *
     * @return the archived record; what was not as it must be is with the narrator
     * @throws vn.kyluu.demo.desk.UnexpectedAnswer if a step on the way failed, so that there is no next one
     */
    public ArchivedCase run() {
        SigningRound signing = new SigningRound(hospital, narrator);
        RecordsDesk records = new RecordsDesk(hospital);
        narrator.chapter("The EMR hands in a discharge");
        CaseFile file = new Admission(new EmrDesk(hospital), narrator).of(newVisit(clock));
        narrator.chapter("Four people sign, in order");
        signing.of(file);
        narrator.chapter("The record is closed and handed to the archive");
        ArchivedCase archived = new Handover(records, signing, narrator).of(file);
        narrator.chapter("The inspector asks");
        Path folder = hospital.home().artefacts();
        new Inspection(new InspectorDesk(hospital), records, new Artefacts(folder), narrator).of(archived);
        narrator.chapter("A result comes late");
        new LateResult(hospital, signing, narrator).of(archived);
        narrator.chapter("Other people's programs are asked");
        CrossCheck others = new CrossCheck(narrator);
        others.pdf(folder.resolve("tom-tat-hsba-da-ky.pdf"), 4);
        others.pdf(folder.resolve("bao-cao-kiem-tra.pdf"), 1);
        others.xml(
                folder.resolve("hsba-da-ky.xml"), hospital.home().trustAnchors().resolve("root.pem"), 4);
        narrator.chapter(
                "Cases that go otherwise: a death, a correction, a withdrawal, a ward round, something overdue");
        new OtherCases(hospital, clock, narrator).run();
        return archived;
    }
}
