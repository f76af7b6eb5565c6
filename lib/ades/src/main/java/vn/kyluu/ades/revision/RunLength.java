package vn.kyluu.ades.revision;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import vn.kyluu.ades.digest.Octets;

/** The RunLengthDecode filter (ISO 32000-1, 7.4.5): unlike Deflate it has one result in any program. */
public final class RunLength {
    private static final int LONGEST = 128;
    private static final int END = 128;

    private RunLength() {}

    /** The encoded bytes, one character each. */
    public static String encode(Octets bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.size()) {
            int same = run(bytes, at);
            if (same > 1) {
                out.write(257 - same);
                out.write(bytes.at(at));
                at += same;
            } else {
                int end = at + 1;
                while (end < bytes.size() && end - at < LONGEST && run(bytes, end) < 3) {
                    end++;
                }
                out.write(end - at - 1);
                for (; at < end; at++) {
                    out.write(bytes.at(at));
                }
            }
        }
        out.write(END);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static int run(Octets bytes, int from) {
        int end = from + 1;
        while (end < bytes.size() && end - from < LONGEST && bytes.at(end) == bytes.at(from)) {
            end++;
        }
        return end - from;
    }
}
