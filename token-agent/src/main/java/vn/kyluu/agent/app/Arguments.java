package vn.kyluu.agent.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.kyluu.agent.command.SignCommand;

/**
 * What the program was told on its command line.
 *
 * @param config the file of the settings
 * @param console whether to ask at the terminal although there is a desktop
 * @param order what to sign; without one the agent runs
 */
record Arguments(Path config, boolean console, Optional<SignCommand.Order> order) {
    static final String USAGE = """
            kyluu-agent [--config FILE] [--console]
                runs the agent; asks in windows, with --console (or without a desktop) at this terminal
            kyluu-agent sign --server URL --token-file FILE --document ID [--document ID …]
                             [--person NAME] [--certificate SERIAL] [--config FILE] [--console]
                signs documents of a signing service with the token in this machine
            """;

    /** @throws IllegalArgumentException if they cannot be understood; the message says which */
    static Arguments of(String... arguments) {
        return new Reader(List.of(arguments)).read();
    }

    private static final class Reader {
        private final Deque<String> left;
        private final List<String> documents = new ArrayList<>();
        private Path config = Settings.usualFile();
        private boolean console;
        private String server = "";
        private String tokenFile = "";
        private String person = "";
        private String certificate = "";

        Reader(List<String> arguments) {
            left = new ArrayDeque<>(arguments);
        }

        Arguments read() {
            boolean signs = "sign".equals(left.peekFirst());
            if (signs) {
                left.removeFirst();
            }
            while (!left.isEmpty()) {
                String option = left.removeFirst();
                if (!isCommon(option) && !(signs && isOfSign(option))) {
                    throw new IllegalArgumentException("unknown: " + option);
                }
            }
            return new Arguments(config, console, signs ? Optional.of(order()) : Optional.empty());
        }

        private boolean isCommon(String option) {
            switch (option) {
                case "--config" -> config = Path.of(value(option));
                case "--console" -> console = true;
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean isOfSign(String option) {
            switch (option) {
                case "--server" -> server = value(option);
                case "--token-file" -> tokenFile = value(option);
                case "--person" -> person = value(option);
                case "--certificate" -> certificate = value(option);
                case "--document" -> documents.add(value(option));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return left.removeFirst();
        }

        private SignCommand.Order order() {
            if (server.isEmpty() || tokenFile.isEmpty() || documents.isEmpty()) {
                throw new IllegalArgumentException("sign needs --server, --token-file and --document");
            }
            return new SignCommand.Order(URI.create(server), Path.of(tokenFile), person, certificate, documents);
        }
    }
}
