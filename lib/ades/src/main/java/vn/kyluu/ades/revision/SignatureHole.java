package vn.kyluu.ades.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.OctetWriter;
import vn.kyluu.ades.digest.Octets;

/** The place in a revision that the signature fills: everything else is what it signs. */
public final class SignatureHole {

    private final Octets before;
    private final byte[] revision;
    private final int begin;
    private final int end;

    private SignatureHole(Octets before, byte[] revision, int begin, int end) {
        this.before = before;
        this.revision = revision;
        this.begin = begin;
        this.end = end;
    }

    /** The two entries of a signature dictionary that make room for so many bytes of signature. */
    public static String entries(int room) {
        return range(0, 0, 0) + "/Contents <" + "0".repeat(room * 2) + ">\n";
    }

    /**
     * Finds the hole and writes its place into the ByteRange.
     *
     * @param before the file the revision follows
     * @param revision finished; kept and changed
     * @param from where in the revision the signature dictionary begins
     */
    public static SignatureHole in(Octets before, byte[] revision, int from) {
        int range = find(revision, "/ByteRange [", from);
        int begin = find(revision, "/Contents <", range) + "/Contents ".length();
        int end = find(revision, ">", begin) + 1;
        String numbers = range(before.size() + begin, before.size() + end, revision.length - end);
        byte[] text = numbers.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, revision, range, text.length);
        return new SignatureHole(before, revision, begin, end);
    }

    /** The fingerprint of everything but the hole. */
    public Digest digest(DigestAlgorithm algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.jcaName());
            before.feed(digest);
            digest.update(revision, 0, begin);
            digest.update(revision, end, revision.length - end);
            return new Digest(algorithm, Octets.of(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm.jcaName(), e);
        }
    }

    /** The bytes of signature there is room for. */
    public int room() {
        return (end - begin - 2) / 2;
    }

    /** True if the signature has room. */
    public boolean fits(Octets signature) {
        return signature.size() <= room();
    }

    /** The whole file with the signature in its place; the rest of the hole stays zero. */
    public Octets filledWith(Octets signature) {
        if (!fits(signature)) {
            throw new IllegalArgumentException("the signature is larger than its place");
        }
        byte[] hex = HexFormat.of().formatHex(signature.toByteArray()).getBytes(StandardCharsets.US_ASCII);
        try {
            OctetWriter whole = new OctetWriter((long) before.size() + revision.length);
            before.writeTo(whole);
            whole.write(revision, 0, begin + 1);
            whole.write(hex);
            int rest = begin + 1 + hex.length;
            whole.write(revision, rest, revision.length - rest);
            return whole.octets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String range(long first, long second, long rest) {
        return "/ByteRange [0 " + PdfText.padded(first, 10) + " " + PdfText.padded(second, 10) + " "
                + PdfText.padded(rest, 10) + "]\n";
    }

    private static int find(byte[] file, String ascii, int from) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= file.length - wanted.length; i++) {
            if (file[i] == wanted[0] && Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalStateException("the revision has no place for a signature");
    }
}
