package vn.kyluu.benchmarks.storage;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import vn.kyluu.benchmarks.killing.Hunt;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.faulty.Dice;

/** Catches a process of the archive by the ambush that is laid for it, and shows depositors who is up (R5). */
record Ambushes(List<ArchiveProcess> all) implements Hunt<ArchiveProcess, Moment> {
    private static final long SECONDS_TO_WAIT = 60;

    Ambushes {
        all = List.copyOf(all);
    }

    @Override
    public boolean await(ArchiveProcess victim, Moment moment, Dice dice) throws InterruptedException {
        if (moment == Moment.ANY) {
            TimeUnit.MILLISECONDS.sleep(200 + dice.below(4000));
            return true;
        }
        return victim.ambush.await(moment, dice.below(2) == 0 ? "a" : "b", SECONDS_TO_WAIT);
    }

    @Override
    public List<ArchiveProcess> struck(ArchiveProcess victim, Moment moment) {
        return List.of(victim);
    }

    /** The line to any process that is up; waits for one. */
    Line pick() {
        while (true) {
            List<ArchiveProcess> up = all.stream().filter(ArchiveProcess::isUp).toList();
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
        all.stream().filter(each -> each.line().equals(line)).forEach(each -> each.ambush.reach(Moment.ANSWERED));
    }
}
