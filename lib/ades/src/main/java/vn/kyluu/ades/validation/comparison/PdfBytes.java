package vn.kyluu.ades.validation.comparison;

import java.nio.charset.StandardCharsets;
import vn.kyluu.ades.digest.Octets;

/** A PDF as bytes to search in. */
public final class PdfBytes {
    private final Octets bytes;

    public PdfBytes(Octets bytes) {
        this.bytes = bytes;
    }

    public int length() {
        return bytes.size();
    }

    public byte at(long position) {
        return bytes.at(Math.toIntExact(position));
    }

    /** The next place of an ASCII text, or -1. */
    public int find(String ascii, int from) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = Math.max(from, 0); i <= bytes.size() - wanted.length; i++) {
            if (bytes.at(i) == wanted[0] && isHere(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHere(byte[] wanted, int position) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes.at(position + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** A stretch as text, one character a byte; cut to what there is. */
    public String text(long from, long to) {
        int begin = (int) Math.max(0, Math.min(from, bytes.size()));
        int end = (int) Math.max(begin, Math.min(to, bytes.size()));
        return bytes.text(begin, end);
    }

    public Octets prefix(long end) {
        return bytes.slice(0, Math.toIntExact(end));
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
