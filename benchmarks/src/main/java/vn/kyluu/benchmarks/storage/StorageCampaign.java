package vn.kyluu.benchmarks.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.kyluu.benchmarks.killing.Killing;
import vn.kyluu.demo.desk.Answer;

/**
 * A program: one campaign; its exit code is 0 only if all was as it must be.
 *
 * <p>Arguments: project folder, home folder, {@code throttle}, {@code site-down}, {@code both-down}, {@code site-full},
 * {@code site-silent} or {@code kills}, seconds or kills, clients, seed.
 */
public final class StorageCampaign {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int TROUBLED_OF_A_HUNDRED = 20;
    private static final int SETTLE_MINUTES = 15;
    private final ArchiveAlone archive;
    private final int clients;
    private final List<String> faults = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    private StorageCampaign(ArchiveAlone archive, int clients) {
        this.archive = archive;
        this.clients = clients;
    }

    /** Runs it and prints the report. */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[2];
        int much = Integer.parseInt(arguments[3]);
        long seed = Long.parseLong(arguments[5]);
        boolean good;
        try (ArchiveAlone archive = ArchiveAlone.start(
                Path.of(arguments[0]), Path.of(arguments[1]), name.equals("throttle"), seed, CLOCK)) {
            System.out.printf(
                    Locale.ROOT, "chaos archive %s: %d, %s clients, seed %d%n", name, much, arguments[4], seed);
            good = new StorageCampaign(archive, Integer.parseInt(arguments[4])).run(name, much, seed);
        }
        if (!good) {
            throw new IllegalStateException("not all was as it must be: see above");
        }
    }

    private boolean run(String name, int much, long seed) throws InterruptedException, IOException, SQLException {
        long begun = System.nanoTime();
        Depositors depositors = switch (name) {
            case "throttle" -> throttle(much);
            case "site-down" -> siteDown(much);
            case "both-down" -> bothDown();
            case "site-full" -> new WithoutASite(archive, clients, found, faults).full(much);
            case "site-silent" -> new WithoutASite(archive, clients, found, faults).silent(much);
            case "kills" -> kills(much, seed);
            default -> throw new IllegalArgumentException("no campaign is called " + name);
        };
        double seconds = (System.nanoTime() - begun) / 1e9;
        Keeping keeping = archive.keeping();
        keeping.look(depositors.acknowledged, SETTLE_MINUTES);
        System.out.printf(
                Locale.ROOT,
                "under load            %.0f s; answered %s, %d unanswered, %d told to wait%n",
                seconds,
                depositors.states,
                depositors.unanswered.sum(),
                depositors.turnedAway.sum());
        found.forEach(each -> System.out.println("                      " + each));
        keeping.found.forEach(each -> System.out.println("                      " + each));
        depositors.unexpected.forEach(each -> faults.add("answered: " + each));
        faults.addAll(keeping.faults);
        System.out.println(faults.isEmpty() ? "faults                none" : "FAULTS                " + faults.size());
        faults.stream().limit(30).forEach(each -> System.out.println("  " + each));
        return faults.isEmpty();
    }

    /** A fifth of all requests to both stores fares badly, while records come in and all is read again. */
    private Depositors throttle(int seconds) throws InterruptedException {
        Depositors depositors = archive.deposit(clients);
        archive.lines().forEach(line -> line.trouble(TROUBLED_OF_A_HUNDRED));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int runs = 0;
        while (System.nanoTime() < end) {
            // what is kept is read under the same trouble
            Answer run = archive.admin().post("/archive/api/v1/fixity-runs");
            runs += run.status() == 202 ? 1 : 0;
            TimeUnit.SECONDS.sleep(Math.max(1, Math.min(30, seconds / 4)));
        }
        depositors.end();
        archive.lines().forEach(line -> line.trouble(0));
        archive.lines()
                .forEach(line -> found.add(String.format(
                        Locale.ROOT,
                        "%s: %d requests, %d told to slow down, %d without an answer",
                        line.address(),
                        line.requests.sum(),
                        line.slowed.sum(),
                        line.unanswered.sum())));
        found.add(runs + " runs were begun that read everything meanwhile");
        return depositors;
    }

    /** The second site dies under load, as in a power cut, and comes back. */
    private Depositors siteDown(int seconds) throws InterruptedException {
        Depositors depositors = archive.deposit(clients);
        TimeUnit.SECONDS.sleep(5);
        archive.product().killStore("b");
        TimeUnit.SECONDS.sleep(seconds);
        if (!depositors.states.containsKey("REPLICATED")) {
            faults.add("nothing was told to be degraded while a site was down");
        }
        archive.product().startStore("b");
        TimeUnit.SECONDS.sleep(5);
        depositors.end();
        return depositors;
    }

    /** Both sites die; what comes in waits, what is asked for is answered 503. */
    private Depositors bothDown() throws InterruptedException {
        Depositors depositors = archive.deposit(1);
        while (depositors.acknowledged.isEmpty() && depositors.unexpected.isEmpty()) {
            TimeUnit.SECONDS.sleep(1);
        }
        depositors.end();
        String kept = depositors.acknowledged.values().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(depositors.unexpected.toString()));
        archive.product().killStore("a");
        archive.product().killStore("b");
        Depositors later = archive.deposit(1);
        expect503(
                "reading a document",
                archive.inspector().get("/archive/api/v1/records/" + kept + "/documents/1/content"));
        TimeUnit.SECONDS.sleep(30);
        later.end();
        if (!later.states.keySet().equals(Set.of("RECEIVED"))) {
            faults.add("with both sites gone deposits were answered " + later.states);
        }
        Answer ready = archive.stranger().get("/health/ready");
        if (ready.status() != 503) {
            faults.add("ready without a site: " + ready.inWords());
        }
        archive.product().startStore("a");
        archive.product().startStore("b");
        later.add(depositors);
        return later;
    }

    private void expect503(String what, Answer answer) {
        found.add(what + ": " + answer.inWords());
        if (answer.status() != 503 || answer.headers().firstValue("Retry-After").isEmpty()) {
            faults.add(what + " was answered " + answer.inWords());
        }
    }

    /** Two processes are killed again and again while they take records in; a third one lives on and looks after the sites. */
    private Depositors kills(int kills, long seed) throws InterruptedException {
        List<ArchiveProcess> victims = new ArrayList<>();
        try {
            for (String name : List.of("archive-2", "archive-3")) {
                victims.add(archive.process(name));
            }
            victims.forEach(ArchiveProcess::awaitReady);
            Ambushes ambushes = new Ambushes(victims);
            Killing<ArchiveProcess, Moment> killing = new Killing<>(victims, Moment.class, ambushes, kills, seed);
            Depositors depositors = archive.deposit(ambushes::pick, ambushes::told, clients);
            killing.run();
            depositors.end();
            found.add(killing.report());
            faults.addAll(killing.faults());
            // their spools are their own: what they acknowledged and did not write they write themselves
            archive.keeping().await(depositors.acknowledged, SETTLE_MINUTES);
            return depositors;
        } finally {
            victims.forEach(ArchiveProcess::close);
        }
    }
}
