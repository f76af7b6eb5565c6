package vn.kyluu.benchmarks.kills;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.staff.StaffMember;

/** Asks a process that is up, again and again until there is an answer: what a balancer and a patient client do together. */
final class Switchboard {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    /** People think between two requests; here it leaves the cores to processes that are starting again. */
    private static final long THINKING = 300;

    private final List<SigningProcess> victims;
    private final Acknowledged acknowledged;

    /** The service refused what it must do, or never answered. */
    static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unexpected(String what) {
            super(what);
        }
    }

    Switchboard(List<SigningProcess> victims, Acknowledged acknowledged) {
        this.victims = List.copyOf(victims);
        this.acknowledged = acknowledged;
    }

    Answer ask(StaffMember who, BiFunction<SigningProcess, Line, Answer> request) {
        long end = System.nanoTime() + PATIENCE;
        boolean lost = false;
        while (System.nanoTime() < end) {
            SigningProcess victim = pick();
            try {
                acknowledged.requests.increment();
                Answer answer = request.apply(victim, victim.line(who));
                if (answer.isSuccess()) {
                    if (lost) {
                        acknowledged.answeredLater.increment();
                    }
                    if (!victims.stream().allMatch(SigningProcess::isUp)) {
                        pause(THINKING);
                    }
                    return answer;
                }
                if (answer.status() != 503 && !answer.problem().equals("idempotency-key-in-use")) {
                    String words = (lost ? "asked again: " : "") + answer.request() + " " + answer.inWords();
                    acknowledged.unexpected.add(words + " " + answer.text());
                    throw new Unexpected(words);
                }
                acknowledged.turnedAway.increment();
                pause(500);
            } catch (UncheckedIOException unanswered) {
                acknowledged.unanswered.increment();
                lost = true;
                pause(100);
            }
        }
        acknowledged.unexpected.add("never answered, " + who.code());
        throw new Unexpected("never answered");
    }

    private SigningProcess pick() {
        while (true) {
            List<SigningProcess> up =
                    victims.stream().filter(SigningProcess::isUp).toList();
            if (!up.isEmpty()) {
                return up.get(ThreadLocalRandom.current().nextInt(up.size()));
            }
            pause(100);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }
}
