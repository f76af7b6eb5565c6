package vn.kyluu.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.agent.app.AgentProgram;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.SoftToken;

/** The whole program, watched by the kernel: it connects to nobody while it pairs, lists and signs. */
@Timeout(90)
class NoOutgoingConnectionIT {
    private static final Pattern READY = Pattern.compile(".*http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern CODE = Pattern.compile(".*vào trang đó: (\\d{6})");

    @TempDir
    private Path folder;

    @Test
    void connectsToNobody() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")) && mayTrace(), "no strace here");
        Path configuration = SoftToken.configure(folder);
        SoftToken.initialize(configuration, "An", Pin.of("12345678".toCharArray()), Pin.of(Ward.PIN.toCharArray()));
        Map<String, String> environment = Map.of("SOFTHSM2_CONF", configuration.toString());
        X509Certificate certificate;
        try (Ward making = new Ward(folder)) {
            certificate = making.equip(Ward.softHsm(), environment, "An", "Nguyễn Văn An", KeyKind.EC_P256);
        }
        Path trace = folder.resolve("trace");
        Process program = start(configuration, trace);
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
                OutputStream in = program.getOutputStream()) {
            Page page = new Page(Integer.parseInt(awaitLine(out, READY)), Page.ORIGIN);
            String id = page.post("pairings", Map.of())
                    .expect(201)
                    .json()
                    .path("pairingId")
                    .asText();
            String code = awaitLine(out, CODE);
            page.showing(page.put("pairings/" + id + "/code", Map.of("code", code))
                    .expect(201)
                    .json()
                    .path("secret")
                    .asText());
            assertThat(page.get("tokens").expect(200).json().findValuesAsText("person"))
                    .containsExactly("Nguyễn Văn An");
            in.write(("3\n" + Ward.PIN + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
            String batch = page.post(
                            "batches",
                            Map.of(
                                    "certificate",
                                    Ward.base64(certificate),
                                    "documents",
                                    Page.documents(3, "ECDSA_SHA256")))
                    .expect(202)
                    .json()
                    .path("batchId")
                    .asText();
            assertThat(page.awaitEnd(batch).path("state").asText()).isEqualTo("DONE");
        } finally {
            program.descendants().forEach(ProcessHandle::destroy);
            program.waitFor(10, TimeUnit.SECONDS);
        }
        List<String> calls = Files.readAllLines(trace);
        // that the trace works at all: the agent's own line to its worker
        assertThat(calls).anyMatch(call -> call.contains("AF_UNIX"));
        assertThat(calls).noneMatch(call -> call.contains("AF_INET") || call.contains("AF_PACKET"));
    }

    private Process start(Path configuration, Path trace) throws IOException {
        Path settings = Files.writeString(
                folder.resolve("agent.properties"),
                "port = 0\norigins = " + Page.ORIGIN + "\nmodules = " + Ward.softHsm()
                        + "\nmodule-environment = SOFTHSM2_CONF=" + configuration + "\nfolder = "
                        + folder.resolve("agent") + "\n");
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/strace",
                "-f",
                "-qq",
                "-e",
                "trace=connect,sendto,sendmsg",
                "-o",
                trace.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                AgentProgram.class.getName(),
                "--console",
                "--config",
                settings.toString()));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static String awaitLine(BufferedReader out, Pattern wanted) throws IOException {
        String line = out.readLine();
        while (line != null) {
            Matcher found = wanted.matcher(line);
            if (found.matches()) {
                return found.group(1);
            }
            line = out.readLine();
        }
        throw new AssertionError("it ended without " + wanted);
    }

    private static boolean mayTrace() throws IOException, InterruptedException {
        return new ProcessBuilder("/usr/bin/strace", "-qq", "-o", "/dev/null", "true")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }
}
