package vn.kyluu.benchmarks.kills;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.kyluu.faulty.Dice;

/** Kills one process after the other, each at a moment that is aimed at, and starts it again (R2). */
final class Killing {
    private static final long SECONDS_TO_WAIT = 30;

    private final List<Victim> victims;
    private final Dice dice;
    private final Map<Aim, Integer> hits = new EnumMap<>(Aim.class);
    private int killed;
    private double secondsDown;

    Killing(List<Victim> victims, long seed) {
        this.victims = victims;
        this.dice = new Dice(seed);
    }

    /** Kills until so many processes have died. */
    void run(int kills) throws InterruptedException {
        Aim[] aims = Aim.values();
        for (int turn = 0; killed < kills; turn++) {
            Aim aim = aims[turn % aims.length];
            Victim victim = victims.get(dice.below(victims.size()));
            boolean hit = await(aim, victim);
            hits.merge(hit ? aim : Aim.RANDOM, 1, Integer::sum);
            List<Victim> dead = aim == Aim.BOTH ? victims : List.of(victim);
            dead.parallelStream().forEach(Victim::kill);
            killed += dead.size();
            long start = System.nanoTime();
            dead.forEach(Victim::startAgain);
            dead.forEach(Victim::awaitReady);
            double down = (System.nanoTime() - start) / 1e9;
            secondsDown += down * dead.size();
            System.out.printf(
                    Locale.ROOT,
                    "killed %d of %d, %s%s, ready after %.0f s%n",
                    killed,
                    kills,
                    aim,
                    hit ? "" : " (missed)",
                    down);
        }
    }

    /** @return whether the process did that thing; a random moment otherwise */
    private boolean await(Aim aim, Victim victim) throws InterruptedException {
        // warm again, and under load, before it dies
        TimeUnit.MILLISECONDS.sleep(1000 + dice.below(3000));
        if (aim == Aim.RANDOM || aim == Aim.BOTH) {
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

    String report() {
        return String.format(
                Locale.ROOT,
                "%d processes killed; aimed at %s; %.1f s to be ready again on average",
                killed,
                hits,
                killed == 0 ? 0 : secondsDown / killed);
    }
}
