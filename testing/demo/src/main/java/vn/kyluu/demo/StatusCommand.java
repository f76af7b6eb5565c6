package vn.kyluu.demo;

import java.nio.file.Path;
import java.util.Optional;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PidFile;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.machine.Readiness;

/** {@code status}: each part, and whether the whole is ready. */
final class StatusCommand {
    private final Surroundings surroundings;

    StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** 0 if everything is ready, 3 if not: what init scripts answer for "not running". */
    int run() {
        Home home = surroundings.home();
        System.out.println("home        " + home.root());
        process("product", new Running(home).process());
        process("postgres", new PidFile(home, "postgres").process());
        process("server", new PidFile(home, "server").process());
        boolean pki = !Ports.isFree(new Ports(home).of("pki"));
        System.out.println("test PKI    " + (pki ? "answers on port " + new Ports(home).of("pki") : "does not answer"));
        Path log = home.logs().resolve("server.log");
        Optional<String> missing = new Readiness(surroundings.port(), log).missing();
        String services =
                missing.map(what -> "not ready: " + what).orElse("ready on http://127.0.0.1:" + surroundings.port());
        System.out.println("services    " + services);
        return missing.isEmpty() ? 0 : 3;
    }

    private static void process(String part, Optional<ProcessHandle> process) {
        System.out.println(part
                + " ".repeat(12 - part.length())
                + process.map(found -> "process " + found.pid()).orElse("not running"));
    }
}
