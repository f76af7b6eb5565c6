package vn.kyluu.benchmarks.storage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.faulty.Dice;

/** Kills processes of the archive, each at moments that are aimed at, while the others take records in (R5). */
final class Killing {
    private static final long SECONDS_TO_WAIT = 60;
    private static final Moment[] MOMENTS = Moment.values();
    private final List<Victim> victims;
    private final long seed;
    private final int kills;
    private final AtomicInteger begun = new AtomicInteger();
    private final Map<Moment, Integer> hits = new EnumMap<>(Moment.class);
    private final List<String> faults = new ArrayList<>();
    private int killed;
    private double down;

    Killing(List<Victim> victims, int kills, long seed) {
        this.victims = List.copyOf(victims);
        this.kills = kills;
        this.seed = seed;
    }

    /** Any that is up; waits for one. */
    Line pick() {
        while (true) {
            List<Victim> up = victims.stream().filter(Victim::isUp).toList();
            if (!up.isEmpty()) {
                return up.get(ThreadLocalRandom.current().nextInt(up.size())).line();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What came in by this line was acknowledged. */
    void told(Line line) {
        victims.stream().filter(each -> each.line().equals(line)).forEach(each -> each.ambush.reach(Moment.ANSWERED));
    }

    /** Until so many processes have died; all are up again then. */
    void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Victim victim : victims) {
            Thread thread = new Thread(() -> kill(victim), "killer-of-" + victim.name());
            threads.add(thread);
            thread.start();
        }
        for (Thread each : threads) {
            each.join();
        }
    }

    private void kill(Victim victim) {
        Dice dice = new Dice(seed + victims.indexOf(victim));
        try {
            for (int n = begun.getAndIncrement(); n < kills; n = begun.getAndIncrement()) {
                Moment moment = MOMENTS[n % MOMENTS.length];
                boolean hit = await(victim, moment, dice);
                victim.kill();
                victim.ambush.lift();
                long start = System.nanoTime();
                victim.startAgain();
                victim.awaitReady();
                note(victim, moment, hit, (System.nanoTime() - start) / 1e9, victim.worked());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            synchronized (this) {
                faults.add(victim.name() + ": " + e);
            }
        }
    }

    private static boolean await(Victim victim, Moment moment, Dice dice) throws InterruptedException {
        if (moment == Moment.ANY) {
            TimeUnit.MILLISECONDS.sleep(200 + dice.below(4000));
            return true;
        }
        return victim.ambush.await(moment, dice.below(2) == 0 ? "a" : "b", SECONDS_TO_WAIT);
    }

    private synchronized void note(Victim victim, Moment moment, boolean hit, double took, double work) {
        killed++;
        down += took;
        hits.merge(hit ? moment : Moment.ANY, 1, Integer::sum);
        System.out.printf(
                Locale.ROOT,
                "killed %d of %d: %s, %s%s, ready after %.0f s and %.0f s of a processor%n",
                killed,
                kills,
                victim.name(),
                moment,
                hit ? "" : " (missed)",
                took,
                work);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized String report() {
        return String.format(
                Locale.ROOT,
                "%d kills, %s; ready again after %.1f s on average",
                killed,
                hits,
                down / Math.max(1, killed));
    }
}
