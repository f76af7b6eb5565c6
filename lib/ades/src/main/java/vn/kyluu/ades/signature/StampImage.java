package vn.kyluu.ades.signature;

import java.nio.charset.StandardCharsets;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/**
 * A picture drawn in one ink: where there is none, the page shows through.
 *
 * @param width in dots, 1 to 1000
 * @param height in dots, 1 to 1000
 * @param bits row after row from the top, each filled up to whole bytes; 1 is ink
 */
public record StampImage(Ink ink, int width, int height, Octets bits) {
    private static final int LARGEST = 1000;

    /** The colour of the ink: persons sign in blue, seals are red (Decree 30/2020/NĐ-CP, annex I). */
    public enum Ink {
        BLUE,
        RED
    }

    /** Refuses sizes that do not fit the bits. */
    public StampImage {
        boolean isSize = width > 0 && width <= LARGEST && height > 0 && height <= LARGEST;
        if (!isSize || bits.size() != (width + 7) / 8 * height) {
            throw new IllegalArgumentException(width + " x " + height + " dots in " + bits.size() + " bytes");
        }
    }

    /** Fingerprint of the picture: of its ink, its size, and its dots. */
    public Digest sha256() {
        Octets head = Octets.of((ink + " " + width + " " + height + "\n").getBytes(StandardCharsets.US_ASCII));
        return Octets.join(head, bits).digest(DigestAlgorithm.SHA256);
    }
}
