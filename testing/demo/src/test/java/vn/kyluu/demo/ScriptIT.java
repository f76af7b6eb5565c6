package vn.kyluu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The branches of ./kyluu for tokens and HSMs: which program they start with what, in a tree that looks built. */
class ScriptIT {
    /** Stands for Java: says its version, or tells what it was asked for, and where. */
    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit 0; fi
            pwd
            for each in "$@"; do printf '%s\\n' "$each"; done
            exit "${JAVA_SAYS:-0}"
            """;

    @TempDir
    private Path project;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void makeATreeThatLooksBuilt() throws IOException {
        Path script = project.resolve("kyluu");
        Files.copy(Path.of("..", "..", "kyluu"), script);
        executable(script);
        Files.createFile(project.resolve("pom.xml"));
        for (String folder : List.of(
                ".mvn",
                "lib",
                "signing-service/target/lib",
                "archive-service/target/lib",
                "testing/house-rules",
                "testing/test-pki",
                "testing/workstation",
                "token-agent/target/lib",
                "testing/demo/target/lib")) {
            Files.createDirectories(project.resolve(folder));
        }
        for (String file : List.of(
                "signing-service/target/signing.war",
                "archive-service/target/archive.war",
                "testing/demo/target/payara-micro.jar",
                "testing/demo/target/built.stamp")) {
            Files.createFile(project.resolve(file));
        }
        for (String program : List.of("java", "javac")) {
            Path file = Files.createDirectories(project.resolve("jdk/bin")).resolve(program);
            Files.writeString(file, JAVA);
            executable(file);
        }
    }

    @Test
    void startsTheKeyCeremonyWhereTheCallerStandsWithItsWordsUnbroken() throws Exception {
        Said said = kyluu(
                "0", "hsm", "csr", "--token", "Khoa Nội", "--subject", "CN=Nguyễn Văn An, C=VN", "--out", "an.csr");

        assertThat(said.code()).isZero();
        assertThat(said.lines())
                .startsWith(elsewhere.toRealPath().toString())
                .containsSubsequence(
                        "-cp",
                        project.toRealPath() + "/testing/demo/target/lib/*",
                        "vn.kyluu.pkcs11.ceremony.HsmProgram",
                        "csr",
                        "--token",
                        "Khoa Nội",
                        "--subject",
                        "CN=Nguyễn Văn An, C=VN",
                        "--out",
                        "an.csr");
    }

    @Test
    void looksTheCallersOwnFlowsOver() throws Exception {
        Said said = kyluu("0", "flows", "check", "quy trình");

        assertThat(said.code()).isZero();
        assertThat(said.lines())
                .containsSubsequence(
                        "-cp",
                        "signing-service/target/classes:signing-service/target/lib/*",
                        "vn.kyluu.signing.rulebook.FlowsProgram",
                        "check",
                        elsewhere + "/quy trình");
    }

    @Test
    void endsWithTheCodeOfTheCeremony() throws Exception {
        assertThat(kyluu("1", "hsm", "test", "--token", "x", "--label", "y").code())
                .isEqualTo(1);
    }

    @Test
    void knowsThreeCampaignsOnly() throws Exception {
        Said said = kyluu("0", "chaos", "database");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.lines()).contains("chaos knows: hsm, archive, signing");
    }

    @Test
    void saysAtTheEndWhatFailed() throws Exception {
        Path maven = Files.writeString(project.resolve("mvnw"), """
                #!/bin/sh
                sleep 0.1
                mkdir -p lib/x/target/failsafe-reports
                cat > lib/x/target/failsafe-reports/x.AIT.txt << END
                Tests run: 2, Failures: 1, Errors: 0, Skipped: 0
                x.AIT.signs -- Time elapsed: 0.1 s <<< FAILURE!
                expected: READY
                END
                echo "a thousand further lines"
                exit 1
                """);
        executable(maven);

        Said said = kyluu("0", "test");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.lines())
                .containsSubsequence(
                        "a thousand further lines",
                        "What failed:",
                        "x.AIT.signs -- Time elapsed: 0.1 s <<< FAILURE!",
                        "expected: READY");
    }

    private record Said(int code, List<String> lines) {}

    private Said kyluu(String javaSays, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project.resolve("kyluu").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", project.resolve("jdk").toString());
        builder.environment().put("JAVA_SAYS", javaSays);
        builder.environment().remove("KYLUU_HOME");
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Said(process.waitFor(), lines);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
