package vn.kyluu.pkcs11.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A running worker, as its owner sees it. Thread-safe; once lost it stays lost. */
public final class WorkerProcess implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());
    private static final long WATCH_MILLIS = 10;
    private static final long FAREWELL_SECONDS = 2;
    private static final String LINE = "line";
    /** The file of the shared memory, beside the socket. */
    static final String BOARD = "board";

    private final Process process;
    private final Path folder;
    private final Deque<Line> idle = new ArrayDeque<>();
    private final Set<Line> busy = ConcurrentHashMap.newKeySet();
    private final Set<Line> overdue = ConcurrentHashMap.newKeySet();
    private final Board board;
    private final Cores cores = new Cores();
    private final AtomicInteger lines = new AtomicInteger();
    private volatile boolean lost;

    private WorkerProcess(Process process, Path folder, Board board) {
        this.process = process;
        this.folder = folder;
        this.board = board;
    }

    /**
     * Starts a worker and waits until it listens.
     *
     * @throws WorkerLost NOT_STARTED if it does not within this time
     */
    public static WorkerProcess start(WorkerCommand command, Duration within) throws WorkerLost {
        try {
            Path folder = Files.createTempDirectory("kyluu-worker-");
            Board board = Board.make(folder.resolve(BOARD));
            Process process = command.start(folder.resolve(LINE));
            WorkerProcess worker = new WorkerProcess(process, folder, board);
            try {
                worker.awaitReady(within);
            } catch (WorkerLost e) {
                worker.kill();
                throw e;
            }
            daemon("worker-watch-" + process.pid(), worker::watch);
            return worker;
        } catch (IOException e) {
            throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, "the worker could not be started", e);
        }
    }

    /**
     * Asks, and waits for the answer until the deadline.
     *
     * @throws WorkerLost HUNG if this question was the one not answered, DIED otherwise
     */
    public byte[] ask(byte[] question, Duration deadline) throws WorkerLost {
        return ask(question, deadline, false);
    }

    /** Asks what no file may hold, not even one in memory. */
    public byte[] askInConfidence(byte[] question, Duration deadline) throws WorkerLost {
        return ask(question, deadline, true);
    }

    private byte[] ask(byte[] question, Duration deadline, boolean confidential) throws WorkerLost {
        Line line;
        try {
            line = take();
        } catch (IOException e) {
            kill();
            throw new WorkerLost(WorkerLost.Cause.DIED, "the worker does not listen", e);
        }
        try {
            line.expectBy(System.nanoTime() + deadline.toNanos());
            busy.add(line);
            byte[] answer = line.ask(question, confidential);
            line.expectBy(Long.MAX_VALUE);
            giveBack(line);
            return answer;
        } catch (IOException e) {
            line.close();
            boolean hung = overdue.remove(line);
            busy.remove(line);
            kill();
            throw hung
                    ? new WorkerLost(WorkerLost.Cause.HUNG, "no answer within " + deadline.toMillis() + " ms", e)
                    : new WorkerLost(WorkerLost.Cause.DIED, "the worker ended", e);
        }
    }

    /** Whether it was lost. */
    public boolean isLost() {
        return lost || !process.isAlive();
    }

    /** The id of the process. */
    public long pid() {
        return process.pid();
    }

    /** Lets it end by itself, and kills it if it does not within two seconds. */
    @Override
    public void close() {
        lost = true;
        try {
            process.getOutputStream().close();
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "killed a worker that did not end");
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the worker was gone before", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** Ends it at once; whoever waits for an answer gets WorkerLost. */
    public void kill() {
        lost = true;
        process.destroyForcibly();
        synchronized (idle) {
            idle.forEach(Line::close);
            idle.clear();
        }
        busy.forEach(Line::close);
        try {
            Files.deleteIfExists(folder.resolve(LINE));
            Files.deleteIfExists(folder.resolve(BOARD));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the worker's folder stays", e);
        }
    }

    private Line take() throws IOException {
        Line line;
        synchronized (idle) {
            line = idle.pollFirst();
        }
        return line != null ? line : Line.to(folder.resolve(LINE), board, lines.getAndIncrement(), cores);
    }

    private void giveBack(Line line) {
        busy.remove(line);
        synchronized (idle) {
            if (!lost) {
                idle.addFirst(line);
                return;
            }
        }
        line.close();
    }

    private void watch() {
        while (!lost) {
            try {
                TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            long now = System.nanoTime();
            for (Line line : busy) {
                if (line.isOverdue(now)) {
                    overdue.add(line);
                }
            }
            if (!overdue.isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, "killed worker " + process.pid() + ": it does not answer");
                kill();
            }
        }
    }

    private void awaitReady(Duration within) throws WorkerLost {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        daemon("worker-output-" + process.pid(), () -> listen(ready));
        try {
            if (!ready.get(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, "the worker ended at once; see the log");
            }
        } catch (TimeoutException e) {
            throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, "the worker did not start in time", e);
        } catch (ExecutionException e) {
            throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, "the worker's output broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, "interrupted", e);
        }
    }

    private void listen(CompletableFuture<Boolean> ready) {
        try (BufferedReader output = process.inputReader()) {
            String line;
            while ((line = output.readLine()) != null) {
                if (!ready.isDone() && line.equals(WorkerServer.READY)) {
                    ready.complete(true);
                } else {
                    LOG.log(System.Logger.Level.INFO, "worker " + process.pid() + ": " + line);
                }
            }
            ready.complete(false);
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
