package vn.kyluu.agent.consent.console;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where lines are shown and typed. */
public interface Terminal {
    /** Shows a line. */
    void show(String line);

    /** Reads a line without its end; empty Optional at the end of the input. */
    Optional<String> line();

    /** Reads what must not be shown; null at the end of the input. Whoever gets it erases it. */
    char @Nullable [] secret();

    /** The console of this process, if it has one. */
    static Optional<Terminal> ofProcess() {
        return Optional.ofNullable(System.console()).map(OfConsole::new);
    }

    /** Two streams, UTF-8. */
    static Terminal of(InputStream in, PrintStream out) {
        return new OfStreams(in, out);
    }

    /** A real console: secrets are not echoed. */
    record OfConsole(Console console) implements Terminal {
        @Override
        public void show(String line) {
            console.writer().println(line);
            console.flush();
        }

        @Override
        public Optional<String> line() {
            return Optional.ofNullable(console.readLine());
        }

        @Override
        public char @Nullable [] secret() {
            return console.readPassword();
        }
    }

    /** Read octet by octet, so that no buffer keeps a PIN. */
    record OfStreams(InputStream in, PrintStream out) implements Terminal {
        private static final int LONGEST = 1024;

        @Override
        public void show(String line) {
            out.println(line);
            out.flush();
        }

        @Override
        public Optional<String> line() {
            return Optional.ofNullable(secret()).map(String::new);
        }

        @Override
        public char @Nullable [] secret() {
            byte[] typed = new byte[LONGEST];
            int length = 0;
            try {
                int next = in.read();
                if (next < 0) {
                    return null;
                }
                while (next >= 0 && next != '\n') {
                    if (next != '\r' && length < LONGEST) {
                        typed[length] = (byte) next;
                        length++;
                    }
                    next = in.read();
                }
                CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(typed, 0, length));
                char[] characters = new char[decoded.remaining()];
                decoded.get(characters);
                Arrays.fill(decoded.array(), '\0');
                return characters;
            } catch (IOException e) {
                throw new UncheckedIOException("the terminal cannot be read", e);
            } finally {
                Arrays.fill(typed, (byte) 0);
            }
        }
    }
}
