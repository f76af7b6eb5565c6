package vn.kyluu.pkcs11.worker;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a worker is started: this JVM's own java, a small heap, a class path of what it needs only.
 *
 * @param main the program; its first argument is the path of the socket, then the given ones
 * @param arguments no secret among them (R3)
 * @param classPath one class out of each jar or folder that it needs
 * @param environment added to our own
 */
public record WorkerCommand(
        Class<?> main, List<String> arguments, List<Class<?>> classPath, Map<String, String> environment) {
    public WorkerCommand {
        arguments = List.copyOf(arguments);
        classPath = List.copyOf(classPath);
        environment = Map.copyOf(environment);
    }

    Process start(Path socket) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms16m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                // a core would hold the PIN; the JVM's own report does not
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "kyluu-worker-crash-%p.log"),
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath.stream().map(WorkerCommand::home).distinct().collect(Collectors.joining(File.pathSeparator)),
                main.getName(),
                socket.toString()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Where a class was loaded from; also in a server, which unpacks its applications. */
    private static String home(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException(type.getName() + " came from nowhere");
        }
        try {
            URI location = source.getLocation().toURI();
            return Path.of(location).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException(type.getName() + " is not in a file: " + source.getLocation(), e);
        }
    }
}
