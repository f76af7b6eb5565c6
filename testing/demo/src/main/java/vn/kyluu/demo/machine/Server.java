package vn.kyluu.demo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.PidFile;
import vn.kyluu.demo.home.Ports;

/** Payara Micro with both services, in a process of its own. */
final class Server implements AutoCloseable {
    private static final String LOOPBACK = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";

    private final Process process;
    private final PidFile pid;
    private final Path log;
    private final int port;

    private Server(Process process, PidFile pid, Path log, int port) {
        this.process = process;
        this.pid = pid;
        this.log = log;
        this.port = port;
    }

    /** Starts the process; it is not ready yet. */
    static Server start(Home home, Installation installation, ServiceSettings settings, List<String> jvm, int port) {
        Path log = home.logs().resolve("server.log");
        if (!Ports.isFree(port)) {
            throw new StartFailure("The server", "cannot have port " + port + ": somebody listens there", log);
        }
        try {
            Path preboot = Files.writeString(home.run().resolve("preboot.txt"), LOOPBACK);
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvm);
            command.add("-Dfile.encoding=UTF-8");
            command.add("-Djava.io.tmpdir=" + home.scratch());
            command.addAll(settings.options());
            command.addAll(List.of("-jar", installation.server().toString()));
            // --nocluster would leave a port open on all addresses
            command.addAll(List.of("--nohazelcast", "--disablephonehome"));
            command.addAll(List.of("--prebootcommandfile", preboot.toString()));
            command.addAll(List.of("--port", Integer.toString(port)));
            command.addAll(List.of("--deploy", installation.signingWar().toString()));
            command.addAll(List.of("--deploy", installation.archiveWar().toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .directory(home.scratch().toFile());
            builder.environment().putAll(settings.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            PidFile pid = new PidFile(home, "server");
            pid.note(process.toHandle());
            return new Server(process, pid, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until both services are ready (R3). */
    void awaitReady() {
        new Readiness(port, log).await(process);
    }

    /** Asks the process to end, and ends it after half a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        pid.clear();
    }
}
