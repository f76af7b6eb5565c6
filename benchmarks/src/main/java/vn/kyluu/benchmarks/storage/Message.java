package vn.kyluu.benchmarks.storage;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The head of one message of HTTP/1.1 (RFC 9112), of which only the length of the body is understood. */
record Message(String head) {
    private static final int CHUNK = 65_536;

    /** The next message on a line; null at its end. */
    static @Nullable Message read(InputStream from) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        for (int next = from.read(); next >= 0; next = from.read()) {
            head.write(next);
            boolean fits = next == (matched % 2 == 0 ? '\r' : '\n');
            matched = fits ? matched + 1 : next == '\r' ? 1 : 0;
            if (matched == 4) {
                Message message = new Message(head.toString(StandardCharsets.ISO_8859_1));
                if (!message.head.startsWith("HTTP/1.1 100")) {
                    return message;
                }
                head.reset();
                matched = 0;
            }
        }
        return null;
    }

    /** Whether it asks for this with a path in which that occurs. */
    boolean isOf(String method, String part) {
        String first = head.lines().findFirst().orElse("");
        return first.startsWith(method + " ") && first.split("\\?", 2)[0].contains(part);
    }

    boolean isHead() {
        return head.startsWith("HEAD ");
    }

    private String field(String name) {
        for (String line : head.lines().toList()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    /** @param bare whether it has no body whatever it says, as the answer to HEAD */
    void passOn(InputStream from, OutputStream to, boolean bare) throws IOException {
        to.write(head.getBytes(StandardCharsets.ISO_8859_1));
        boolean empty = bare || head.startsWith("HTTP/1.1 204") || head.startsWith("HTTP/1.1 304");
        if (!empty && field("transfer-encoding").equalsIgnoreCase("chunked")) {
            chunks(from, to);
        } else if (!empty && !field("content-length").isEmpty()) {
            copy(from, to, Long.parseLong(field("content-length")));
        }
        to.flush();
    }

    private static void chunks(InputStream from, OutputStream to) throws IOException {
        while (true) {
            String size = line(from, to);
            long length = Long.parseLong(size.split(";", -1)[0].strip(), 16);
            if (length == 0) {
                String trailer = line(from, to);
                while (!trailer.isEmpty()) {
                    trailer = line(from, to);
                }
                return;
            }
            copy(from, to, length + 2);
        }
    }

    private static String line(InputStream from, OutputStream to) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        line.write('\n');
        line.writeTo(to);
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        byte[] buffer = new byte[CHUNK];
        for (long left = length; left > 0; ) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }
}
