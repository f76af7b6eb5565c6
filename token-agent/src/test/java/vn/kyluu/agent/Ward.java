package vn.kyluu.agent;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.agent.app.Agent;
import vn.kyluu.agent.app.Settings;
import vn.kyluu.agent.consent.console.ConsoleConsent;
import vn.kyluu.agent.consent.console.Terminal;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.ModuleCatalog;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.pkcs11.WorkerSettings;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.workstation.PersonAtTerminal;

/** A workstation with tokens, an agent and somebody at the terminal. */
final class Ward implements AutoCloseable {
    static final String PIN = "1234";
    static final Clock CLOCK = Clock.system(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

    final TestPki pki = TestPki.ephemeral(CLOCK, URI.create("http://127.0.0.1:9"));
    final PersonAtTerminal person = new PersonAtTerminal().knows(PIN);
    private final Path folder;
    private Agent agent;

    Ward(Path folder) {
        this.folder = folder;
    }

    /** SoftHSM's library; that it is missing is a failure, not a reason to skip. */
    static Path softHsm() throws IOException {
        return ModuleCatalog.read(Path.of("..", "hsm-config"))
                .moduleOf("softhsm2")
                .orElseThrow(() -> new IllegalStateException("install the package softhsm2"));
    }

    Agent open(List<Path> modules, Map<String, String> environment) throws IOException {
        return open(modules, environment, CLOCK);
    }

    Agent open(List<Path> modules, Map<String, String> environment, Clock clock) throws IOException {
        Settings settings = new Settings(
                folder.resolve("agent.properties"),
                0,
                List.of(Page.ORIGIN, "https://khac.example"),
                modules,
                Optional.empty(),
                Optional.empty(),
                Optional.of(5),
                "vi",
                5,
                environment,
                folder.resolve("agent"));
        agent = Agent.start(settings, new ConsoleConsent(terminal(), Wording.VI), clock);
        return agent;
    }

    private Terminal terminal() {
        return Terminal.of(person.keyboard(), new PrintStream(person.screen(), true, StandardCharsets.UTF_8));
    }

    int port() {
        return agent.port();
    }

    Page page() {
        return new Page(agent.port(), Page.ORIGIN);
    }

    Page pairedPage() {
        return page().pairedBy(person);
    }

    /** Makes a key and its certificate on a token that is there. */
    X509Certificate equip(
            Path library,
            Map<String, String> environment,
            String token,
            String name,
            KeyKind kind,
            TestPkiCertificate issuing) {
        try (Pkcs11Module module = Pkcs11Module.inWorker(
                        library,
                        WorkerSettings.standard().withEnvironment(environment).withoutSpare());
                Pin pin = Pin.of(PIN.toCharArray());
                Token opened = module.slot(token).login(pin, 1)) {
            TokenKey key = opened.generate(name, kind);
            X509Certificate certificate = issuing.of(Person.named(name, "CCCD:079060001234"), key);
            opened.store(name, certificate);
            return certificate;
        }
    }

    X509Certificate equip(Path library, Map<String, String> environment, String token, String name, KeyKind kind) {
        return equip(library, environment, token, name, kind, (person, key) -> pki.issue(person, key.publicKey()));
    }

    @FunctionalInterface
    interface TestPkiCertificate {
        X509Certificate of(Person person, TokenKey key);
    }

    static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (agent != null) {
            agent.close();
        }
    }
}
