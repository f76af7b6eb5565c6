package vn.kyluu.benchmarks.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PidFile;

/** The server as the system sees it, on Linux. */
record ServerProcess(long pid, String started, long threads, long workers) {
    static ServerProcess of(Home home) throws IOException {
        ProcessHandle process = new PidFile(home, "server")
                .process()
                .orElseThrow(() -> new IllegalStateException("the server's process is gone"));
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return new ServerProcess(
                    process.pid(),
                    process.info().startInstant().map(Object::toString).orElse("?"),
                    tasks.count(),
                    process.children().filter(ProcessHandle::isAlive).count());
        }
    }

    boolean isSameAs(ServerProcess other) {
        return pid == other.pid && started.equals(other.started);
    }
}
