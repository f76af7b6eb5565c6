package vn.kyluu.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.machine.Product;
import vn.kyluu.faulty.Dice;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.faulty.Trouble;

/**
 * A program: starts the product over a faulty HSM in its own folder, signs by REST while faults come, proves what was acknowledged.
 *
 * <p>Arguments: project folder, work folder, port, seconds, clients, seed. Its exit code is 0 only if all was as it must be.
 */
public final class ServiceCampaign {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final List<Trouble> TROUBLES = List.of(Trouble.values());
    private static final int SESSIONS = 4;
    private static final long RECOVERY_BOUND = Duration.ofSeconds(2).toNanos();
    private static final int WARM_UP_SECONDS = 15;
    /** Threads that a server's pools may have grown by; a leak of one for each fault would be many times as much. */
    private static final int POOL_GROWTH = 12;

    private final FaultyModule faulty;
    private final Launch launch;
    private final Load load;
    private final Map<Trouble, List<Long>> recoveries = new EnumMap<>(Trouble.class);

    private ServiceCampaign(FaultyModule faulty, Launch launch, Load load) {
        this.faulty = faulty;
        this.launch = launch;
        this.load = load;
    }

    /** Runs the campaign and prints its report. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Path.of(arguments[1]);
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[3]));
        int clients = Integer.parseInt(arguments[4]);
        long seed = Long.parseLong(arguments[5]);
        FaultyModule faulty = FaultyModule.build(work.resolve("faulty"), Installation.softHsm());
        Product.Plan plan = new Product.Plan(
                new Home(work.resolve("home")),
                new Installation(Path.of(arguments[0])),
                Integer.parseInt(arguments[2]),
                List.of("-Xmx1g"),
                Map.of(
                        "kyluu.signing.hsm.module",
                        faulty.library().toString(),
                        "kyluu.signing.hsm.sessions",
                        Integer.toString(SESSIONS),
                        "kyluu.signing.hsm.call-seconds",
                        "1",
                        "kyluu.signing.authorization-minutes",
                        "120"));
        StartWithoutToken start = StartWithoutToken.watch(faulty.page(), plan.port());
        try (Launch launch = Launch.start(plan, CLOCK, progress -> {})) {
            System.out.println(start.report());
            Load load = new Load(launch.hospital(), OffsetDateTime.now(CLOCK), clients);
            System.out.printf(
                    Locale.ROOT,
                    "chaos hsm --service: %d s, %d clients over REST, %d sessions, call deadline 1000 ms, seed %d%n",
                    length.toSeconds(),
                    clients,
                    SESSIONS,
                    seed);
            if (!new ServiceCampaign(faulty, launch, load).run(length, new Dice(seed))) {
                throw new IllegalStateException("the campaign found faults of ours");
            }
        }
    }

    private boolean run(Duration length, Dice dice) throws IOException, InterruptedException {
        load.start();
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        Home home = launch.product().home();
        ServerProcess before = ServerProcess.of(home);
        long warm = load.acknowledged().size();
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        while (System.nanoTime() < end) {
            Trouble trouble = TROUBLES.get(dice.below(TROUBLES.size()));
            recoveries
                    .computeIfAbsent(trouble, each -> new ArrayList<>())
                    .add(trouble.provoke(faulty.page(), dice, load::allSignedSince));
            TimeUnit.MILLISECONDS.sleep(100 + dice.below(900));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        faulty.page().heal();
        load.stop();
        List<Acknowledged> all = load.acknowledged();
        boolean calm = awaitReady();
        TimeUnit.SECONDS.sleep(2);
        ServerProcess after = ServerProcess.of(home);
        Acknowledged.Proof proof = new Proving(launch.hospital()).of(all);
        System.out.printf(
                Locale.ROOT,
                "acknowledged by 201      %d (%.1f/s under faults)%n",
                all.size(),
                (all.size() - warm) / seconds);
        System.out.printf(Locale.ROOT, "found again and verified %d%n", proof.found());
        System.out.printf(
                Locale.ROOT, "lost once acknowledged   %d%n", proof.lost().size());
        proof.lost().stream().limit(10).forEach(each -> System.out.println("  " + each));
        System.out.printf(Locale.ROOT, "answers                  %s%n", new TreeMap<>(load.answers()));
        System.out.printf(
                Locale.ROOT, "wrong-PIN answers        %d%n", faulty.page().wrongPins());
        System.out.printf(
                Locale.ROOT, "PINs sent to other token %d%n", faulty.page().pinsToStrangers());
        boolean quick = recoveries();
        boolean sameProcess = before.isSameAs(after);
        System.out.printf(
                Locale.ROOT,
                "server process           %d %s; threads %d before, %d after; workers %d before, %d after;"
                        + " sessions open on the token %d; ready %s%n",
                after.pid(),
                sameProcess ? "all the time" : "RESTARTED",
                before.threads(),
                after.threads(),
                before.workers(),
                after.workers(),
                faulty.page().openSessions(),
                calm);
        return proof.lost().isEmpty()
                && load.answers().keySet().stream()
                        .allMatch(each -> each.equals("201") || each.equals("503 key-outage"))
                && faulty.page().wrongPins() == 0
                && faulty.page().pinsToStrangers() == 0
                && sameProcess
                && after.threads() <= before.threads() + POOL_GROWTH
                && after.workers() <= before.workers()
                && faulty.page().openSessions() <= SESSIONS
                && calm
                && quick;
    }

    private boolean awaitReady() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            JsonNode health = launch.hospital().stranger().get("/health/ready").json();
            if (health.path("status").asText().equals("UP")) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    private boolean recoveries() {
        System.out.printf(
                Locale.ROOT, "%-28s %6s %10s %10s%n", "recovery after the fault", "times", "median ms", "worst ms");
        List<Long> all = new ArrayList<>();
        recoveries.forEach((trouble, times) -> {
            line(trouble.name(), times);
            all.addAll(times);
        });
        line("ALL", all);
        return all.stream().allMatch(each -> each < RECOVERY_BOUND);
    }

    private static void line(String name, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %6d %10.0f %10.0f%n",
                    name,
                    sorted.size(),
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get(sorted.size() - 1) / 1e6);
        }
    }
}
