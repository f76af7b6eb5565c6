package vn.kyluu.pkcs11.worker;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Keeps one process started ahead, so that there is another at once when one is lost. Thread-safe. */
public final class WorkerSupply implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkerSupply.class.getName());

    private final WorkerCommand command;
    private final Duration within;
    private @Nullable FutureTask<WorkerProcess> next;
    private boolean closed;

    /** Starts nothing yet. */
    public WorkerSupply(WorkerCommand command, Duration within) {
        this.command = command;
        this.within = within;
    }

    /**
     * Gives the process that was started ahead, or a new one.
     *
     * @throws WorkerLost NOT_STARTED
     */
    public WorkerProcess take() throws WorkerLost {
        FutureTask<WorkerProcess> ahead;
        synchronized (this) {
            ahead = next;
            next = null;
        }
        if (ahead != null) {
            try {
                WorkerProcess started = ahead.get();
                if (!started.isLost()) {
                    return started;
                }
            } catch (ExecutionException e) {
                LOG.log(System.Logger.Level.WARNING, "no worker could be started ahead", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, "interrupted", e);
            }
        }
        return WorkerProcess.start(command, within);
    }

    /** Starts the next one, in the background. */
    public synchronized void prepare() {
        if (next != null || closed) {
            return;
        }
        FutureTask<WorkerProcess> ahead = new FutureTask<>(() -> WorkerProcess.start(command, within));
        next = ahead;
        Thread thread = new Thread(ahead, "worker-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the one that waits. */
    @Override
    public void close() {
        FutureTask<WorkerProcess> ahead;
        synchronized (this) {
            closed = true;
            ahead = next;
            next = null;
        }
        if (ahead == null) {
            return;
        }
        try {
            ahead.get().close();
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "no worker was started ahead", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
