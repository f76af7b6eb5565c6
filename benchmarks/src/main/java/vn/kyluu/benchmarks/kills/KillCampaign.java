package vn.kyluu.benchmarks.kills;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import vn.kyluu.audit.ChainVerdict;
import vn.kyluu.benchmarks.HeapWatch;
import vn.kyluu.benchmarks.killing.Killing;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.machine.Postgres;
import vn.kyluu.demo.trail.TrailCheck;

/**
 * A program: the campaign, or a number of documents without kills; its exit code is 0 only if all was as it must be.
 *
 * <p>Arguments: project folder, home folder, kills, seed, clients, documents (0: as long as kills go on).
 */
public final class KillCampaign {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    /** The outbox takes a deposit up again ten minutes after its process died. */
    private static final long SETTLE_MINUTES = 15;

    private static final int HEAP_SAMPLES = 10;
    /** MiB left behind by a thousand documents: more is a leak. */
    private static final double FLAT = 2;

    private final Site site;
    private final Acknowledged acknowledged = new Acknowledged();
    private final List<Thread> clients = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private volatile boolean over;

    private KillCampaign(Site site) {
        this.site = site;
    }

    /** Runs it and prints the report. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int kills = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        int clients = Integer.parseInt(arguments[4]);
        int documents = Integer.parseInt(arguments[5]);
        List<String> jvm = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC"));
        if (kills > 0) {
            // quick to start; it changes nothing that the program does
            jvm.add("-XX:TieredStopAtLevel=1");
        }
        boolean good;
        try (Site site = Site.start(Path.of(arguments[0]), Path.of(arguments[1]), CLOCK, jvm)) {
            System.out.printf(
                    Locale.ROOT,
                    "chaos signing: three processes of the service on one database, %d clients, %d kills, %d documents, seed"
                            + " %d%n",
                    clients,
                    kills,
                    documents,
                    seed);
            good = new KillCampaign(site).run(kills, seed, clients, documents);
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        if (!good) {
            throw new IllegalStateException("not all was as it must be: see above");
        }
    }

    private boolean run(int kills, long seed, int count, int documents)
            throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        Home home = site.product().home();
        long begun = System.nanoTime();
        Killing<SigningProcess, Aim> killing =
                new Killing<>(site.victims(), Aim.class, new Traps(site.victims()), kills, seed);
        List<String> heaps;
        try (HeadToken head = new HeadToken(home)) {
            AtomicInteger begins = new AtomicInteger();
            for (int n = 0; n < count; n++) {
                start(
                        new Trip(new Switchboard(site.victims(), acknowledged), acknowledged, head, "KILL" + n, CLOCK),
                        documents == 0 ? Integer.MAX_VALUE : documents,
                        begins);
            }
            heaps = documents == 0 ? List.of() : watch(documents);
            killing.run();
            faults.addAll(killing.faults());
            over = documents == 0;
            for (Thread each : clients) {
                each.join();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Proof proof = new Proof(acknowledged, site.victims().get(0), home);
        try (Connection connection = Postgres.connect(home)) {
            settle(connection);
            Invariants.broken(connection).forEach(each -> faults.add("in the database: " + each));
            proof.of(connection).forEach(each -> faults.add("lost once acknowledged: " + each));
            new TrailCheck(home).check(connection).forEach((schema, verdict) -> {
                System.out.println("audit trail " + schema + ": " + verdict);
                if (!(verdict instanceof ChainVerdict.Whole)) {
                    faults.add("audit trail of " + schema);
                }
            });
            compareHook(connection);
        }
        site.told().faults().forEach(each -> faults.add("at the hook: " + each));
        acknowledged.unexpected.forEach(each -> faults.add("answered: " + each));
        report(killing, seconds, proof, heaps);
        return faults.isEmpty();
    }

    private void start(Trip trip, int documents, AtomicInteger begins) {
        Thread thread = new Thread(() -> {
            for (int n = begins.incrementAndGet(); n <= documents && !over; n = begins.incrementAndGet()) {
                try {
                    // with a number given, one record in ten goes the whole way
                    if (documents == Integer.MAX_VALUE || n % 10 == 0) {
                        trip.whole();
                    } else {
                        trip.oneSignature();
                    }
                } catch (Switchboard.Unexpected e) {
                    System.out.println("given up: " + e.getMessage());
                }
            }
        });
        clients.add(thread);
        thread.start();
    }

    private List<String> watch(int documents) throws IOException, InterruptedException {
        List<HeapWatch> heaps = site.victims().stream()
                .map(each -> new HeapWatch(each.processId()))
                .toList();
        int every = Math.max(1, documents / HEAP_SAMPLES);
        for (int next = every; next <= documents; next += every) {
            int wanted = next;
            await(
                    60,
                    () -> acknowledged.documents.size() >= wanted
                            || clients.stream().noneMatch(Thread::isAlive));
            for (HeapWatch each : heaps) {
                each.sample(acknowledged.documents.size());
            }
        }
        heaps.stream()
                .filter(each -> each.slope() > FLAT)
                .forEach(each -> faults.add("memory grows: " + each.report()));
        return heaps.stream().map(HeapWatch::report).toList();
    }

    private void settle(Connection connection) throws InterruptedException, SQLException {
        connection.setSchema("signing");
        boolean quiet = await(SETTLE_MINUTES, () -> {
            try {
                return 0 == number(connection, "select count(*) from deposit where stage in ('WAITING', 'SENT')")
                        && 0 == number(connection, "select count(*) from signing_session where state = 'SIGNED'")
                        && 0 == number(connection, "select count(*) from event where position is null")
                        && 0 == number(connection, "select last - (select position from hook) from event_position");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        if (!quiet) {
            faults.add("not quiet after " + SETTLE_MINUTES + " minutes");
        }
    }

    private void compareHook(Connection connection) throws SQLException {
        connection.setSchema("signing");
        long placed = number(connection, "select count(*) from event");
        if (placed != site.told().events()) {
            faults.add("the hook was told " + site.told().events() + " of " + placed + " events");
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean await(long minutes, BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return true;
    }

    private void report(Killing<?, ?> killing, double seconds, Proof proof, List<String> heaps) {
        System.out.println("kills                 " + killing.report());
        System.out.printf(
                Locale.ROOT,
                "under load            %.0f s, %d requests, %d unanswered, %d of them answered when asked again, %d told to"
                        + " wait%n",
                seconds,
                acknowledged.requests.sum(),
                acknowledged.unanswered.sum(),
                acknowledged.answeredLater.sum(),
                acknowledged.turnedAway.sum());
        System.out.printf(
                Locale.ROOT,
                "acknowledged          %d documents, %d signatures, %d closings begun, %d records closed%n",
                acknowledged.documents.size(),
                acknowledged.signatures.size(),
                acknowledged.manifests.size(),
                acknowledged.closed.size());
        System.out.println("verified by others    " + proof.report());
        System.out.printf(
                Locale.ROOT,
                "told to the hook      %d events, %d of them again under their own id%n",
                site.told().events(),
                site.told().again());
        heaps.forEach(each -> System.out.println("memory                " + each));
        System.out.println("looked for            " + Invariants.count() + " things that must not be in the database");
        System.out.println(faults.isEmpty() ? "faults                none" : "FAULTS                " + faults.size());
        faults.stream().limit(30).forEach(each -> System.out.println("  " + each));
    }
}
