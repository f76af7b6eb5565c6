package vn.kyluu.agent.app;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import vn.kyluu.agent.command.SignCommand;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.consent.console.ConsoleConsent;
import vn.kyluu.agent.consent.console.Terminal;
import vn.kyluu.agent.consent.window.WindowConsent;
import vn.kyluu.agent.signing.Batches;
import vn.kyluu.agent.signing.SignBatch;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.PinTries;
import vn.kyluu.agent.wording.Wording;

/** The program {@code kyluu-agent}. */
public final class AgentProgram {
    private static final String USAGE = """
            kyluu-agent [--config FILE] [--console]
                runs the agent; asks in windows, with --console (or without a desktop) at this terminal
            kyluu-agent sign --server URL --token-file FILE [--person NAME] --document ID [--document ID …]
                signs documents of a signing service with the token in this machine
            """;

    private final Deque<String> left;
    private Path file = Settings.usualFile();
    private boolean console;

    private AgentProgram(String[] arguments) {
        this.left = new ArrayDeque<>(List.of(arguments));
    }

    /**
     * Does what its arguments say.
     *
     * @throws IllegalStateException if something was not signed, so that the process fails
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        AgentProgram program = new AgentProgram(arguments);
        try {
            program.run();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(USAGE);
            throw wrong;
        }
    }

    private void run() throws IOException, InterruptedException {
        if (!left.isEmpty() && left.peekFirst().equals("sign")) {
            left.removeFirst();
            sign();
            return;
        }
        while (!left.isEmpty()) {
            common(left.removeFirst());
        }
        serve(Settings.read(file));
    }

    private void common(String option) {
        switch (option) {
            case "--config" -> file = Path.of(value(option));
            case "--console" -> console = true;
            default -> throw new IllegalArgumentException("unknown: " + option);
        }
    }

    private String value(String option) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.removeFirst();
    }

    private void sign() throws IOException, InterruptedException {
        String server = "";
        String tokenFile = "";
        String person = "";
        List<String> documents = new ArrayList<>();
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            switch (option) {
                case "--server" -> server = value(option);
                case "--token-file" -> tokenFile = value(option);
                case "--person" -> person = value(option);
                case "--document" -> documents.add(value(option));
                default -> common(option);
            }
        }
        if (server.isEmpty() || tokenFile.isEmpty() || documents.isEmpty()) {
            throw new IllegalArgumentException("sign needs --server, --token-file and --document");
        }
        Settings settings = Settings.read(file);
        Wording words = Wording.of(settings.language());
        Clock clock = clock();
        try (Consent consent = consent(words);
                ModuleShelf shelf = Agent.shelf(settings);
                Batches batches =
                        new Batches(new SignBatch(shelf, consent, new PinTries(settings.pinTries()), clock), clock)) {
            SignCommand command = new SignCommand(shelf, Agent.issuers(settings), batches, words, clock, System.out);
            if (!command.sign(new SignCommand.Order(URI.create(server), Path.of(tokenFile), person, documents))) {
                throw new IllegalStateException("not everything was signed");
            }
        }
    }

    private void serve(Settings settings) throws IOException, InterruptedException {
        Wording words = Wording.of(settings.language());
        try (Consent consent = consent(words)) {
            serve(settings, words, consent);
        }
    }

    private void serve(Settings settings, Wording words, Consent consent) throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (Agent agent = Agent.start(settings, consent, clock())) {
            System.out.println(words.say("agent.ready", Map.of("port", agent.port())));
            if (settings.origins().isEmpty()) {
                consent.tell(words.say("agent.no-origin", Map.of("file", settings.file())));
            }
            if (isDesktop()) {
                Tray.show(agent, consent, words, end::countDown);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(agent::close, "end"));
            end.await();
        } catch (BindException taken) {
            consent.tell(words.say("agent.port-taken", Map.of("port", settings.port())));
            throw taken;
        }
    }

    private Consent consent(Wording words) {
        return isDesktop()
                ? new WindowConsent(words)
                : new ConsoleConsent(Terminal.ofProcess().orElseGet(() -> Terminal.of(System.in, System.out)), words);
    }

    private boolean isDesktop() {
        return !console && !GraphicsEnvironment.isHeadless();
    }

    private static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
