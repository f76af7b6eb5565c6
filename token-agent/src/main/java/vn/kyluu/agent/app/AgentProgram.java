package vn.kyluu.agent.app;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import vn.kyluu.agent.command.SignCommand;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.consent.console.ConsoleConsent;
import vn.kyluu.agent.consent.console.Terminal;
import vn.kyluu.agent.consent.window.WindowConsent;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.signing.Batches;
import vn.kyluu.agent.signing.SignBatch;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.PinTries;
import vn.kyluu.agent.wording.Wording;

/** The program {@code kyluu-agent}. Ends with code 0 if all was done, else with 1, and says why on the error stream. */
public final class AgentProgram {
    private final PrintStream out;
    private final PrintStream complaints;

    private AgentProgram(PrintStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    /** Ends the program with code 1 after it was said why. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(String message) {
            super(message);
        }

        Stopped(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Does what its arguments say. */
    public static void main(String[] arguments) throws InterruptedException {
        // a trace under what was said already would only frighten, and the code is 1 all the same
        Thread.currentThread().setUncaughtExceptionHandler(AgentProgram::sayUnlessSaid);
        new AgentProgram(utf8(System.out), utf8(System.err)).run(arguments);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static void sayUnlessSaid(Thread thread, Throwable thrown) {
        if (!(thrown instanceof Stopped)) {
            System.getLogger(AgentProgram.class.getName())
                    .log(System.Logger.Level.ERROR, "the program broke off", thrown);
        }
    }

    private void run(String... given) throws InterruptedException {
        Arguments arguments;
        try {
            arguments = Arguments.of(given);
        } catch (IllegalArgumentException wrong) {
            complaints.println(wrong.getMessage());
            complaints.print(Arguments.USAGE);
            throw new Stopped("wrong arguments", wrong);
        }
        try {
            Settings settings = Settings.read(arguments.config());
            boolean desktop = !arguments.console() && !GraphicsEnvironment.isHeadless();
            Wording words = Wording.of(settings.language());
            try (Consent consent = consent(desktop, words)) {
                if (arguments.order().isPresent()) {
                    sign(settings, arguments.order().get(), words, consent);
                } else {
                    serve(settings, words, consent, desktop);
                }
            }
        } catch (NoSuchFileException missing) {
            complaints.println("there is no file " + missing.getFile());
            throw new Stopped("no file", missing);
        } catch (IOException e) {
            complaints.println(e.getMessage());
            throw new Stopped("cannot go on", e);
        }
    }

    private void sign(Settings settings, SignCommand.Order order, Wording words, Consent consent)
            throws IOException, InterruptedException {
        Clock clock = clock();
        try (ModuleShelf shelf = Agent.shelf(settings);
                Batches batches =
                        new Batches(new SignBatch(shelf, consent, new PinTries(settings.pinTries()), clock), clock)) {
            shelf.find();
            SignCommand command = new SignCommand(shelf, Agent.issuers(settings), batches, words, clock, out);
            if (!command.sign(order)) {
                throw new Stopped("not everything was signed");
            }
        } catch (Refusal refusal) {
            complaints.println(words.say(refusal));
            throw new Stopped("refused", refusal);
        }
    }

    private void serve(Settings settings, Wording words, Consent consent, boolean desktop)
            throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (Agent agent = Agent.start(settings, consent, clock())) {
            out.println(words.say("agent.ready", Map.of("port", agent.port())));
            if (settings.origins().isEmpty()) {
                consent.tell(words.say("agent.no-origin", Map.of("file", settings.file())));
            }
            if (desktop) {
                Tray.show(agent, consent, words, end::countDown);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(agent::close, "end"));
            // it answers already, and nobody waited for the catalogue; one that cannot be read is told now
            agent.shelf().find();
            end.await();
        } catch (BindException taken) {
            consent.tell(words.say("agent.port-taken", Map.of("port", settings.port())));
            throw new Stopped("the port is taken", taken);
        }
    }

    private Consent consent(boolean desktop, Wording words) {
        return desktop
                ? new WindowConsent(words)
                : new ConsoleConsent(Terminal.ofProcess().orElseGet(() -> Terminal.of(System.in, out)), words);
    }

    private static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
