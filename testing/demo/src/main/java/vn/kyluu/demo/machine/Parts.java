package vn.kyluu.demo.machine;

import java.util.ArrayDeque;
import java.util.Deque;

/** Parts started so far; closes them last first. */
final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                // the others must be stopped all the same
                System.err.println("While stopping: " + e);
            }
        }
    }
}
