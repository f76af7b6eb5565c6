package vn.kyluu.benchmarks.kills;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kyluu.faulty.Dice;

/** Kills each process at moments that are aimed at, and starts it again while the others go on (R2). */
final class Killing {
    private static final long SECONDS_TO_WAIT = 20;
    private static final Aim[] AIMS = Aim.values();

    private final List<Victim> victims;
    private final int kills;
    private final long seed;
    private final AtomicInteger turns = new AtomicInteger();
    private final Map<Aim, Integer> hits = new EnumMap<>(Aim.class);
    private final List<String> faults = new ArrayList<>();
    private int killed;
    private int started;
    private double secondsDown;

    Killing(List<Victim> victims, int kills, long seed) {
        this.victims = List.copyOf(victims);
        this.kills = kills;
        this.seed = seed;
    }

    /** Kills until so many processes have died; all are up again then. */
    void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Victim victim : victims) {
            Thread thread = new Thread(() -> torment(victim), "killer-of-" + victim.name());
            threads.add(thread);
            thread.start();
        }
        for (Thread each : threads) {
            each.join();
        }
    }

    private void torment(Victim victim) {
        Dice dice = new Dice(seed + victims.indexOf(victim));
        try {
            while (isNotEnough()) {
                Aim aim = AIMS[turns.getAndIncrement() % AIMS.length];
                boolean hit = await(aim, victim, dice);
                for (Victim each : aim == Aim.ALL ? victims : List.of(victim)) {
                    if (each.kill()) {
                        note(each, aim, hit);
                    }
                }
                startAgain(victim);
            }
            // another one's turn may have been to kill all
            startAgain(victim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            synchronized (this) {
                faults.add(victim.name() + ": " + e);
            }
        }
    }

    private void startAgain(Victim victim) {
        if (!victim.isUp()) {
            long start = System.nanoTime();
            victim.startAgain();
            victim.awaitReady();
            synchronized (this) {
                started++;
                secondsDown += (System.nanoTime() - start) / 1e9;
            }
        }
    }

    /** Whether the process did that thing; a random moment otherwise. */
    private static boolean await(Aim aim, Victim victim, Dice dice) throws InterruptedException {
        // warm again, and under load, before it dies
        TimeUnit.MILLISECONDS.sleep(1000 + dice.below(3000));
        if (aim == Aim.RANDOM || aim == Aim.ALL) {
            return true;
        }
        boolean hit = victim.trap.await(aim, SECONDS_TO_WAIT);
        // at once, or a little later: after the answer, before the commit, in the next transaction
        int spread = aim == Aim.CLOSING ? 700 : 60;
        if (dice.below(2) == 0) {
            TimeUnit.MILLISECONDS.sleep(dice.below(spread));
        }
        return hit;
    }

    private synchronized boolean isNotEnough() {
        return killed < kills && faults.isEmpty();
    }

    private synchronized void note(Victim victim, Aim aim, boolean hit) {
        killed++;
        hits.merge(hit ? aim : Aim.RANDOM, 1, Integer::sum);
        System.out.printf(
                Locale.ROOT, "killed %d of %d: %s, %s%s%n", killed, kills, victim.name(), aim, hit ? "" : " (missed)");
    }

    /** Why it could not go on; empty if all is well. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized String report() {
        return String.format(
                Locale.ROOT,
                "%d processes killed; aimed at %s; %.1f s to be ready again on average",
                killed,
                hits,
                secondsDown / Math.max(1, started));
    }
}
