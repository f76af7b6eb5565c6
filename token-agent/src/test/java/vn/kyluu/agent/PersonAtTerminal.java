package vn.kyluu.agent;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kyluu.agent.consent.console.Terminal;

/** Reads what the agent prints and types answers, over the same streams as anybody at a terminal. */
public final class PersonAtTerminal {
    private static final Pattern COUNT = Pattern.compile("Gõ số (\\d+) .*");
    private static final Pattern CODE = Pattern.compile(".*nhập mã này vào trang đó: (\\d{6})");
    private static final Pattern SECRET = Pattern.compile("(Mã PIN|Mã PUK|Nhập lại).*:");

    private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();
    private final Deque<String> secrets = new ConcurrentLinkedDeque<>();
    private final List<String> seen = new ArrayList<>();
    private volatile UnaryOperator<String> consent = count -> count;
    private volatile Runnable beforeSecret = () -> {};
    private volatile String code = "";

    /** Where this person sits. */
    public Terminal terminal() {
        return Terminal.of(new Keyboard(), new PrintStream(new Screen(), true, StandardCharsets.UTF_8));
    }

    /** What will be typed where a PIN is asked for, one after the other; the last one again and again. */
    public PersonAtTerminal knows(String... pins) {
        secrets.clear();
        secrets.addAll(List.of(pins));
        return this;
    }

    /** What is typed where the number of documents is asked for. */
    public void answers(UnaryOperator<String> toCount) {
        consent = toCount;
    }

    /** What happens while the person looks for the PIN. */
    public void beforeThePin(Runnable act) {
        beforeSecret = act;
    }

    /** The last pairing code that was shown. */
    public String code() {
        return code;
    }

    /** Everything that was shown since the last time. */
    public String takeSeen() {
        synchronized (seen) {
            String all = String.join("\n", seen);
            seen.clear();
            return all;
        }
    }

    private void read(String line) {
        synchronized (seen) {
            seen.add(line);
        }
        Matcher shown = CODE.matcher(line);
        if (shown.matches()) {
            code = shown.group(1);
        }
        Matcher count = COUNT.matcher(line);
        if (count.matches()) {
            type(consent.apply(count.group(1)));
        } else if (SECRET.matcher(line).matches() && !line.contains("…")) {
            beforeSecret.run();
            type(String.valueOf(secrets.size() > 1 ? secrets.pollFirst() : secrets.peekFirst()));
        }
    }

    private void type(String line) {
        for (byte octet : (line + "\n").getBytes(StandardCharsets.UTF_8)) {
            typed.add(octet & 0xFF);
        }
    }

    private final class Screen extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int octet) {
            if (octet != '\n') {
                line.write(octet);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            read(text);
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
