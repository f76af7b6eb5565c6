package vn.kyluu.trips;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kyluu.agent.consent.console.Terminal;

/** Sits at the workstation's terminal, reads what the token agent shows, and types. */
final class SignerAtTerminal {
    private static final Pattern COUNT = Pattern.compile("Gõ số (\\d+) .*");
    private static final Pattern CODE = Pattern.compile(".*vào trang đó: (\\d{6})");

    private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();
    private final StringBuilder seen = new StringBuilder();
    private final String pin;
    private volatile boolean willing = true;
    private volatile String code = "";

    SignerAtTerminal(String pin) {
        this.pin = pin;
    }

    Terminal terminal() {
        return Terminal.of(new Keyboard(), new PrintStream(new Screen(), true, StandardCharsets.UTF_8));
    }

    void is(boolean nowWilling) {
        willing = nowWilling;
    }

    String code() {
        return code;
    }

    synchronized String seen() {
        String all = seen.toString();
        seen.setLength(0);
        return all;
    }

    private synchronized void read(String line) {
        seen.append(line).append('\n');
        Matcher shown = CODE.matcher(line);
        Matcher count = COUNT.matcher(line);
        if (shown.matches()) {
            code = shown.group(1);
        } else if (count.matches()) {
            type(willing ? count.group(1) : "");
        } else if (line.startsWith("Mã PIN")) {
            type(pin);
        }
    }

    private void type(String line) {
        (line + "\n").chars().forEach(typed::add);
    }

    private final class Screen extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int octet) {
            if (octet == '\n') {
                read(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(octet);
            }
        }
    }

    private final class Keyboard extends InputStream {
        @Override
        public int read() {
            try {
                return typed.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }

        @Override
        public int read(byte[] octets, int offset, int length) {
            int next = read();
            if (next < 0) {
                return -1;
            }
            octets[offset] = (byte) next;
            return 1;
        }
    }
}
