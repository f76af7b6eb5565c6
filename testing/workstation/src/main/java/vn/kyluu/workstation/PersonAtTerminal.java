package vn.kyluu.workstation;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the token agent prints in Vietnamese and types answers, over the same streams as anybody. Thread-safe. */
public final class PersonAtTerminal {
    private static final Pattern COUNT = Pattern.compile("Gõ số (\\d+) .*");
    private static final Pattern CODE = Pattern.compile(".*vào trang đó: (\\d{6})");
    private static final Pattern SECRET = Pattern.compile("(Mã PIN|Mã PUK|Nhập lại).*:");

    private static final int PATIENCE = 30;

    private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> codes = new LinkedBlockingQueue<>();
    private final Deque<String> secrets = new ConcurrentLinkedDeque<>();
    private final List<String> seen = new ArrayList<>();
    private volatile UnaryOperator<String> consent = count -> count;
    private volatile Runnable beforeSecret = () -> {};
    private volatile String code = "";

    /** What will be typed where a PIN or PUK is asked for, one after the other; the last one again and again. */
    public PersonAtTerminal knows(String... pins) {
        secrets.clear();
        secrets.addAll(List.of(pins));
        return this;
    }

    /** What is typed where the number of documents is asked for. */
    public void answers(UnaryOperator<String> toCount) {
        consent = toCount;
    }

    /** Agrees to what is asked from now on, or declines it. */
    public void is(boolean willing) {
        consent = count -> willing ? count : "";
    }

    /** What happens while the person looks for the PIN. */
    public void beforeThePin(Runnable act) {
        beforeSecret = act;
    }

    /** The last pairing code that was shown, six digits; empty before the first. */
    public String code() {
        return code;
    }

    /**
     * Waits for a pairing code that nobody took yet.
     *
     * @throws IllegalStateException if none is shown for half a minute
     */
    public String takeCode() throws InterruptedException {
        String shown = codes.poll(PATIENCE, TimeUnit.SECONDS);
        if (shown == null) {
            throw new IllegalStateException("no code is shown");
        }
        return shown;
    }

    /** Everything that was shown since the last time, line by line. */
    public String takeSeen() {
        synchronized (seen) {
            String all = String.join("\n", seen);
            seen.clear();
            return all;
        }
    }

    /** Where the program prints; UTF-8. */
    public OutputStream screen() {
        return new Screen(this::read);
    }

    /** What the program reads; it never ends. */
    public InputStream keyboard() {
        return new Keyboard(typed);
    }

    private void read(String line) {
        Matcher shown = CODE.matcher(line);
        if (shown.matches()) {
            code = shown.group(1);
            codes.add(code);
        }
        synchronized (seen) {
            seen.add(line);
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
}
