package vn.kyluu.ades.revision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** The place in a revision that the signature fills: everything else is what it signs. */
public final class SignatureHole {
    private static final String RANGE = "/ByteRange [0 %010d %010d %010d]\n";

    private final byte[] file;
    private final int begin;
    private final int end;

    private SignatureHole(byte[] file, int begin, int end) {
        this.file = file;
        this.begin = begin;
        this.end = end;
    }

    /** The two entries of a signature dictionary that make room for so many bytes of signature. */
    public static String entries(int room) {
        return String.format(Locale.ROOT, RANGE, 0, 0, 0) + "/Contents <" + "0".repeat(room * 2) + ">\n";
    }

    /**
     * Finds the hole and writes its place into the ByteRange.
     *
     * @param file a finished revision; kept and changed
     * @param from where the signature dictionary begins
     */
    public static SignatureHole in(byte[] file, long from) {
        int range = find(file, "/ByteRange [", (int) from);
        int begin = find(file, "/Contents <", range) + "/Contents ".length();
        int end = find(file, ">", begin) + 1;
        byte[] text =
                String.format(Locale.ROOT, RANGE, begin, end, file.length - end).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, file, range, text.length);
        return new SignatureHole(file, begin, end);
    }

    /** The fingerprint of everything but the hole. */
    public Digest digest(DigestAlgorithm algorithm) {
        byte[] signed = new byte[file.length - (end - begin)];
        System.arraycopy(file, 0, signed, 0, begin);
        System.arraycopy(file, end, signed, begin, file.length - end);
        return Octets.of(signed).digest(algorithm);
    }

    /** True if the signature has room. */
    public boolean fits(Octets signature) {
        return signature.size() * 2 <= end - begin - 2;
    }

    /** The whole file with the signature in its place; the rest of the hole stays zero. */
    public Octets filledWith(Octets signature) {
        if (!fits(signature)) {
            throw new IllegalArgumentException("the signature is larger than its place");
        }
        byte[] hex = HexFormat.of().formatHex(signature.toByteArray()).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(file, file.length);
        System.arraycopy(hex, 0, whole, begin + 1, hex.length);
        return Octets.of(whole);
    }

    private static int find(byte[] file, String ascii, int from) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= file.length - wanted.length; i++) {
            if (Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalStateException("the revision has no place for a signature");
    }
}
