package vn.kyluu.demo;

import java.time.Clock;
import java.util.Optional;
import vn.kyluu.demo.desk.Hospital;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PidFile;
import vn.kyluu.demo.home.PrivateFile;
import vn.kyluu.demo.identity.Issuer;

/** Whether a product runs on a home folder, whoever started it, and on which port. */
final class Running {
    private final Home home;
    private final PrivateFile ready;
    private final PidFile pid;

    Running(Home home) {
        this.home = home;
        this.ready = new PrivateFile(home.run().resolve("ready"));
        this.pid = new PidFile(home, "product");
    }

    /** Says that this process starts the product; another one must not. */
    void claim() {
        pid.process().ifPresent(other -> {
            throw new IllegalStateException("the product is being run on " + home.root() + " by process " + other.pid()
                    + ": ./kyluu down stops it");
        });
        pid.note(ProcessHandle.current());
    }

    /** Says that it is ready. */
    void ready(int port) {
        ready.write(Integer.toString(port));
    }

    /** Says that it is no more. */
    void over() {
        ready.path().toFile().delete();
        pid.clear();
    }

    /** The hospital at a product that is ready. */
    Optional<Hospital> hospital(Clock clock) {
        if (pid.process().isEmpty() || !ready.exists()) {
            return Optional.empty();
        }
        return Optional.of(new Hospital(home, Integer.parseInt(ready.read()), Issuer.open(home, clock)));
    }

    /** The process that runs it, ready or not. */
    Optional<ProcessHandle> process() {
        return pid.process();
    }
}
