package vn.kyluu.demo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.PidFile;
import vn.kyluu.demo.home.Ports;

/** Payara Micro with one service or both, in a process of its own. */
final class Server implements AutoCloseable {
    private static final String LOOPBACK = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";

    private final Process process;
    private final PidFile pid;
    private final Readiness readiness;

    private Server(Process process, PidFile pid, Readiness readiness) {
        this.process = process;
        this.pid = pid;
        this.readiness = readiness;
    }

    /**
     * Starts the process; it is not ready yet.
     *
     * @param name of its log and its pid file
     * @param scratch for temporary files
     * @param services what it runs
     */
    static Server start(
            Home home,
            String name,
            Path scratch,
            Set<Service> services,
            Installation installation,
            ServiceSettings settings,
            List<String> jvm,
            int port) {
        Path log = home.logs().resolve(name + ".log");
        if (!Ports.isFree(port)) {
            throw new StartFailure("The server", "cannot have port " + port + ": somebody listens there", log);
        }
        try {
            Path preboot = Files.writeString(home.run().resolve(name + "-preboot.txt"), LOOPBACK);
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvm);
            command.add("-Dfile.encoding=UTF-8");
            command.add("-Djava.io.tmpdir=" + scratch);
            command.addAll(settings.options());
            command.addAll(List.of("-jar", installation.server().toString()));
            // --nocluster would leave a port open on all addresses
            command.addAll(List.of("--nohazelcast", "--disablephonehome"));
            command.addAll(List.of("--prebootcommandfile", preboot.toString()));
            command.addAll(List.of("--port", Integer.toString(port)));
            for (Service service : services) {
                command.addAll(List.of("--deploy", service.war(installation).toString()));
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .directory(scratch.toFile());
            builder.environment().putAll(settings.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            PidFile pid = new PidFile(home, name);
            pid.note(process.toHandle());
            return new Server(process, pid, new Readiness(port, log, services));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until its services are ready (R3). */
    void awaitReady() {
        readiness.await(process);
    }

    /** Ends it as a cut of the power would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    long processId() {
        return process.pid();
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
