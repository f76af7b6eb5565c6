package vn.kyluu.demo.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The id of a running part, with its start time, because the system gives ids again (R4). */
public final class PidFile {
    private final PrivateFile file;

    public PidFile(Home home, String part) {
        this.file = new PrivateFile(home.run().resolve(part + ".pid"));
    }

    /** Notes a process. */
    public void note(ProcessHandle process) {
        file.write(process.pid() + "\n" + started(process));
    }

    /** Forgets the process. */
    public void clear() {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The noted process, if it still runs. */
    public Optional<ProcessHandle> process() {
        if (!file.exists()) {
            return Optional.empty();
        }
        List<String> lines = file.read().lines().toList();
        if (lines.size() != 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(lines.get(1)));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }
}
