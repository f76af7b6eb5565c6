package vn.kyluu.ades.validation.opinion;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.kyluu.ades.digest.Octets;

/** Asks the other library, each time on a thread of its own that is left behind if it takes too long. Thread-safe; keep one. */
public final class SecondOpinion {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final Duration deadline;

    public SecondOpinion() {
        this(DEADLINE);
    }

    SecondOpinion(Duration deadline) {
        this.deadline = deadline;
    }

    /**
     * Waits for the opinion on a signed PDF, 20 s at most.
     *
     * @param signatures full names of the fields that hold signatures and time stamps, as we read them
     */
    public Opinion of(Octets pdf, Set<String> signatures) {
        try {
            if (!turns.tryAcquire(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                return Opinion.LATE;
            }
            FutureTask<Opinion> asked = new FutureTask<>(() -> {
                try {
                    return RevisionReader.read(pdf, signatures);
                } finally {
                    // whoever works on after the deadline keeps his turn: strangers' files cannot take every processor
                    turns.release();
                }
            });
            Thread thread = new Thread(asked, "second-opinion");
            thread.setDaemon(true);
            thread.start();
            return answer(asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Opinion.LATE;
        }
    }

    private Opinion answer(FutureTask<Opinion> asked) throws InterruptedException {
        try {
            return asked.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Opinion.LATE;
        } catch (ExecutionException e) {
            // R2: whatever it is, the file brought it about
            return Opinion.DISAGREES;
        } finally {
            // it stops at the next byte it reads
            asked.cancel(true);
        }
    }
}
