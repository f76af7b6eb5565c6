package vn.kyluu.benchmarks.killing;

import java.util.List;
import vn.kyluu.faulty.Dice;

/**
 * How a process is caught while it does a certain thing. Thread-safe: asked for several processes at once.
 *
 * @param <V> the processes
 * @param <A> what they do when they are killed; the first one stands for "whatever it does"
 */
public interface Hunt<V extends Victim, A extends Enum<A>> {
    /**
     * Waits until the process does it: that is the moment to kill it.
     *
     * @return false if it did not happen in time; it is killed all the same
     */
    boolean await(V victim, A aim, Dice dice) throws InterruptedException;

    /** Who dies at that moment: the process, or others with it. */
    List<V> struck(V victim, A aim);
}
