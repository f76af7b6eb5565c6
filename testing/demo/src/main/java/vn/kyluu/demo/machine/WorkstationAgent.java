package vn.kyluu.demo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Map;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.demo.home.Ports;
import vn.kyluu.demo.home.PrivateFile;
import vn.kyluu.pki.TestPki;

/** What the token agent at the workstation is told; the demonstration's user starts it, as a signer would. */
public final class WorkstationAgent {
    private WorkstationAgent() {}

    /** The agent's settings file, see {@code docs/token-agent.md}. */
    public static Path settings(Home home) {
        return home.agent().resolve("agent.properties");
    }

    static int port(Home home) {
        return new Ports(home).of("agent");
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
