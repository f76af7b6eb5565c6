package vn.kyluu.pkcs11;

import java.time.Duration;
import java.util.Map;

/**
 * How a module's own process is run.
 *
 * @param callDeadline for signing and finding keys, twice as long for logging in: after it the process is killed. Longer than the device's slowest
 *     honest answer, and than an HSM group's own fail-over
 * @param generationDeadline for making a key pair, which takes minutes on cards
 * @param startDeadline for starting the process and initializing the library
 * @param environment added to our own, for the vendor's library; no secrets
 * @param spare whether a second process waits for the loss of the first; without it the next call waits for its start
 */
public record WorkerSettings(
        Duration callDeadline,
        Duration generationDeadline,
        Duration startDeadline,
        Map<String, String> environment,
        boolean spare) {
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final Duration GENERATION = Duration.ofMinutes(3);
    private static final Duration START = Duration.ofSeconds(20);

    public WorkerSettings {
        environment = Map.copyOf(environment);
    }

    /** 5 s a call, 3 minutes a key pair, 20 s to start, our own environment, a process to spare. */
    public static WorkerSettings standard() {
        return new WorkerSettings(CALL, GENERATION, START, Map.of(), true);
    }

    /** Twice that of a call: a login also opens the first session and often the line to the device. */
    Duration loginDeadline() {
        return callDeadline.multipliedBy(2);
    }

    /** The same with another deadline for calls. */
    public WorkerSettings withCallDeadline(Duration deadline) {
        return new WorkerSettings(deadline, generationDeadline, startDeadline, environment, spare);
    }

    /** The same with these variables for the vendor's library. */
    public WorkerSettings withEnvironment(Map<String, String> variables) {
        return new WorkerSettings(callDeadline, generationDeadline, startDeadline, variables, spare);
    }

    /** The same with one process at a time: half the memory, for a workstation. */
    public WorkerSettings withoutSpare() {
        return new WorkerSettings(callDeadline, generationDeadline, startDeadline, environment, false);
    }
}
