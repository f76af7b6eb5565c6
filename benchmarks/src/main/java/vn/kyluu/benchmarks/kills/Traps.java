package vn.kyluu.benchmarks.kills;

import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.kyluu.benchmarks.killing.Hunt;
import vn.kyluu.faulty.Dice;

/** Catches a process of the signing service by the trap that stands around it (R2). */
record Traps(List<SigningProcess> all) implements Hunt<SigningProcess, Aim> {
    private static final long SECONDS_TO_WAIT = 20;

    Traps {
        all = List.copyOf(all);
    }

    @Override
    public boolean await(SigningProcess victim, Aim aim, Dice dice) throws InterruptedException {
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

    @Override
    public List<SigningProcess> struck(SigningProcess victim, Aim aim) {
        return aim == Aim.ALL ? all : List.of(victim);
    }
}
