package vn.kyluu.demo.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the built product lies.
 *
 * @param project the folder of the checked-out sources
 */
public record Installation(Path project) {
    private static final List<String> SOFTHSM = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so");

    public Path server() {
        return built("testing/demo/target/payara-micro.jar");
    }

    public Path signingWar() {
        return built("signing-service/target/signing.war");
    }

    public Path archiveWar() {
        return built("archive-service/target/archive.war");
    }

    /** How a program of the archive is started; its arguments follow. */
    public List<String> archiveProgram(String name) {
        // not those in the WAR, which leaves out what the server brings
        return program("archive-service/target", name, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    /** How the token agent is started at a workstation; its options follow. */
    public List<String> tokenAgent() {
        return program(
                "token-agent/target",
                "vn.kyluu.agent.app.AgentProgram",
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1");
    }

    private List<String> program(String target, String name, String... jvm) {
        Path built = built(target);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", built.resolve("classes") + ":" + built.resolve("lib") + "/*", name));
        return List.copyOf(command);
    }

    public Path flows() {
        return built("signing-flows");
    }

    public Path policies() {
        return built("retention-policies");
    }

    /** The script that starts object stores. */
    public Path cephSites() {
        return built("testing/stores/ceph-sites");
    }

    /** The library of SoftHSM. */
    public static Path softHsm() {
        return SOFTHSM.stream()
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("SoftHSM is not installed: apt-get install softhsm2"));
    }

    private Path built(String name) {
        Path path = project.resolve(name).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new IllegalStateException(path + " is not there: build the project first");
        }
        return path;
    }
}
