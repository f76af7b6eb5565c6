package vn.kyluu.benchmarks.killing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kyluu.faulty.Dice;

/**
 * Kills each process at moments that are aimed at, and starts it again while the others go on (R1).
 *
 * @param <V> the processes
 * @param <A> what is aimed at; the first one stands for "whatever it does"
 */
public final class Killing<V extends Victim, A extends Enum<A>> {
    private final List<V> victims;
    private final List<A> aims;
    private final Hunt<V, A> hunt;
    private final int kills;
    private final long seed;
    private final AtomicInteger turns = new AtomicInteger();
    private final Map<A, Integer> hits;
    private final List<String> faults = new ArrayList<>();
    private int killed;
    private int started;
    private double secondsDown;
    private double secondsOfWork;

    /**
     * Nobody is killed yet.
     *
     * @param kills after which it ends
     */
    public Killing(List<V> victims, Class<A> aims, Hunt<V, A> hunt, int kills, long seed) {
        this.victims = List.copyOf(victims);
        this.aims = List.of(aims.getEnumConstants());
        this.hits = new EnumMap<>(aims);
        this.hunt = hunt;
        this.kills = kills;
        this.seed = seed;
    }

    /** Kills until so many processes have died, or one could not be started again; the others are up again then. */
    public void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (V victim : victims) {
            Thread thread = new Thread(() -> torment(victim), "killer-of-" + victim.name());
            threads.add(thread);
            thread.start();
        }
        for (Thread each : threads) {
            each.join();
        }
    }

    private void torment(V victim) {
        Dice dice = new Dice(seed + victims.indexOf(victim));
        try {
            while (isNotEnough()) {
                A aim = aims.get(turns.getAndIncrement() % aims.size());
                boolean hit = hunt.await(victim, aim, dice);
                for (V each : hunt.struck(victim, aim)) {
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

    private void startAgain(V victim) {
        if (!victim.isUp()) {
            long start = System.nanoTime();
            victim.startAgain();
            victim.awaitReady();
            synchronized (this) {
                started++;
                secondsDown += (System.nanoTime() - start) / 1e9;
                secondsOfWork += victim.worked();
            }
        }
    }

    private synchronized boolean isNotEnough() {
        return killed < kills && faults.isEmpty();
    }

    private synchronized void note(V victim, A aim, boolean hit) {
        killed++;
        hits.merge(hit ? aim : aims.get(0), 1, Integer::sum);
        System.out.printf(
                Locale.ROOT, "killed %d of %d: %s, %s%s%n", killed, kills, victim.name(), aim, hit ? "" : " (missed)");
    }

    /** Why it could not go on; empty if all is well. */
    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many were killed doing what, and how long they were away. */
    public synchronized String report() {
        int starts = Math.max(1, started);
        return String.format(
                Locale.ROOT,
                "%d processes killed, doing %s; ready again after %.1f s and %.1f s of a processor on average",
                killed,
                hits,
                secondsDown / starts,
                secondsOfWork / starts);
    }
}
