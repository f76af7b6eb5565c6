package vn.kyluu.ades.validation.comparison;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A PDF as bytes to search in. */
public final class PdfBytes {
    private final byte[] bytes;

    public PdfBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public int length() {
        return bytes.length;
    }

    public byte at(long position) {
        return bytes[Math.toIntExact(position)];
    }

    /** The next place of an ASCII text, or -1. */
    public int find(String ascii, int from) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = Math.max(from, 0); i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    /** A stretch as text, one character a byte; cut to what there is. */
    public String text(long from, long to) {
        int begin = (int) Math.max(0, Math.min(from, bytes.length));
        int end = (int) Math.max(begin, Math.min(to, bytes.length));
        return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    public byte[] prefix(long end) {
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, Math.toIntExact(end));
    }

    public boolean isBlank(long from, long to) {
        for (long i = from; i < to; i++) {
            byte each = at(i);
            if (each != '\r' && each != '\n' && each != ' ' && each != '\t' && each != 0) {
                return false;
            }
        }
        return true;
    }
}
