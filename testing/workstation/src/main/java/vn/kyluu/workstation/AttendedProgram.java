package vn.kyluu.workstation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A program in a process of its own; somebody sits at its terminal. */
public final class AttendedProgram implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Process process;
    private final Thread reading;
    private final Thread typing;
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();

    private AttendedProgram(Process process, PersonAtTerminal person) {
        this.process = process;
        this.reading = new Thread(() -> read(person), "screen");
        this.typing = new Thread(() -> type(person), "keyboard");
        Stream.of(reading, typing).forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    /**
     * Starts it; what it complains of goes the same way as what it prints.
     *
     * @throws IOException if there is no such program
     */
    public static AttendedProgram start(ProcessBuilder program, PersonAtTerminal person) throws IOException {
        return new AttendedProgram(program.redirectErrorStream(true).start(), person);
    }

    /**
     * Waits until it has printed something.
     *
     * @throws IllegalStateException if it ended before, or took longer; the message holds what it printed
     */
    public void awaitPrinted(Predicate<String> wanted, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!wanted.test(printed())) {
            boolean isOver = !process.isAlive() && !reading.isAlive();
            if (isOver || System.nanoTime() > end) {
                throw new IllegalStateException("the program " + (isOver ? "ended: " : "is silent: ") + printed());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Waits until it has ended, and everything it printed was read; its exit code. */
    public int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the program goes on: " + printed());
        }
        reading.join();
        return process.exitValue();
    }

    /** Every line it printed so far. */
    public String printed() {
        return String.join("\n", printed);
    }

    /** Asks it to end, as a system does that is shut down. */
    @Override
    public void close() {
        process.destroy();
        typing.interrupt();
        try {
            if (!process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(PersonAtTerminal person) {
        OutputStream screen = person.screen();
        OutputStream kept = new Screen(printed::add);
        try (InputStream out = process.getInputStream()) {
            for (int octet = out.read(); octet >= 0; octet = out.read()) {
                kept.write(octet);
                screen.write(octet);
            }
        } catch (IOException closed) {
            printed.add("(cut off: " + closed.getMessage() + ")");
        }
    }

    private void type(PersonAtTerminal person) {
        InputStream keyboard = person.keyboard();
        try (OutputStream in = process.getOutputStream()) {
            for (int octet = keyboard.read(); octet >= 0; octet = keyboard.read()) {
                in.write(octet);
                in.flush();
            }
        } catch (IOException ended) {
            // nobody reads any more what is typed
        }
    }
}
