package vn.kyluu.agent.consent;

import java.util.ArrayList;
import java.util.List;

/** Whether a request still stands: the page may take it back, the person may stop it, its time may end. Thread-safe. */
public final class Withdrawal {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean withdrawn;

    /** Takes the request back. */
    public void withdraw() {
        List<Runnable> told;
        synchronized (this) {
            if (withdrawn) {
                return;
            }
            withdrawn = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    public synchronized boolean isWithdrawn() {
        return withdrawn;
    }

    /** Calls back when it is withdrawn; at once if it was. */
    public void whenWithdrawn(Runnable listener) {
        synchronized (this) {
            if (!withdrawn) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }
}
