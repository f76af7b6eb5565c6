package vn.kyluu.demo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.home.PrivateFile;
import vn.kyluu.pki.TestPki;
import vn.kyluu.workstation.AttendedProgram;
import vn.kyluu.workstation.PersonAtTerminal;

/** The token agent at the workstation: what it is told, and how it is started there, as a program of its own. */
public final class WorkstationAgent {
    private static final String NAME = "The token agent";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private WorkstationAgent() {}

    /** The agent's settings file, see {@code docs/token-agent.md}. */
    public static Path settings(Home home) {
        return home.agent().resolve("agent.properties");
    }

    static int port(Home home) {
        return new Ports(home).of("agent");
    }

    /** Its program, asking at the terminal of whoever starts it. */
    public static ProcessBuilder program(Home home, Installation installation) {
        List<String> command = new ArrayList<>(installation.tokenAgent());
        command.addAll(List.of("--console", "--config", settings(home).toString()));
        return new ProcessBuilder(command);
    }

    /**
     * Starts it with somebody at its terminal; on return it listens.
     *
     * @throws StartFailure if it does not, for example because another one runs there already
     */
    public static AttendedProgram start(Home home, Installation installation, PersonAtTerminal person) {
        AttendedProgram agent = null;
        try {
            agent = AttendedProgram.start(program(home, installation), person);
            agent.awaitPrinted(printed -> printed.contains("http://127.0.0.1:" + port(home)), PATIENCE);
            return agent;
        } catch (IOException | IllegalStateException e) {
            if (agent != null) {
                agent.close();
            }
            throw new StartFailure(NAME, "did not start (" + e.getMessage() + ")", settings(home), e);
        } catch (InterruptedException e) {
            agent.close();
            Thread.currentThread().interrupt();
            throw new StartFailure(NAME, "was not waited for", settings(home), e);
        }
    }

    /** Writes the settings: the token in SoftHSM, the desk as the one page that may ask, pairings in the home folder. */
    static void equip(Home home, TestPki pki, int deskPort) {
        Path issuers = home.agent().resolve("issuers");
        try {
            Files.createDirectories(issuers);
            for (Map.Entry<String, X509Certificate> each :
                    Map.of("ca.crt", pki.issuingCa(), "root.crt", pki.root()).entrySet()) {
                Files.write(issuers.resolve(each.getKey()), each.getValue().getEncoded());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + issuers, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate without DER", e);
        }
        new PrivateFile(settings(home))
                .write(String.join(
                        "\n",
                        "port = " + port(home),
                        "origins = http://127.0.0.1:" + deskPort,
                        "modules = " + Installation.softHsm(),
                        "module-environment = SOFTHSM2_CONF="
                                + home.workstation().resolve("softhsm2.conf"),
                        "issuers = " + issuers,
                        "folder = " + home.agent()));
    }
}
