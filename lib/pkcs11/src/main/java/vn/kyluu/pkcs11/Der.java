package vn.kyluu.pkcs11;

import java.math.BigInteger;
import java.util.Arrays;

/** The few lines of DER (ITU-T X.690) that this package must write itself. */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int SEQUENCE = 0x30;

    private Der() {}

    static byte[] integer(BigInteger value) {
        return tagged(INTEGER, value.toByteArray());
    }

    /**
     * Turns r||s, as CKM_ECDSA gives it, into Ecdsa-Sig-Value of RFC 3279 section 2.2.3.
     *
     * @throws IllegalArgumentException if the value is not exactly two fields long
     */
    static byte[] ecdsaSignature(byte[] plain, int fieldOctets) {
        if (plain.length != 2 * fieldOctets) {
            throw new IllegalArgumentException(
                    "an ECDSA value of " + plain.length + " octets, not of " + 2 * fieldOctets);
        }
        byte[] r = integer(new BigInteger(1, Arrays.copyOf(plain, fieldOctets)));
        byte[] s = integer(new BigInteger(1, Arrays.copyOfRange(plain, fieldOctets, plain.length)));
        byte[] both = Arrays.copyOf(r, r.length + s.length);
        System.arraycopy(s, 0, both, r.length, s.length);
        return tagged(SEQUENCE, both);
    }

    /** One tag with up to 255 octets of content, which suffices for P-521 and for serial numbers. */
    private static byte[] tagged(int tag, byte[] content) {
        if (content.length > 255) {
            throw new IllegalArgumentException("longer than 255 octets: " + content.length);
        }
        int header = content.length < 128 ? 2 : 3;
        byte[] der = new byte[header + content.length];
        der[0] = (byte) tag;
        if (header == 3) {
            der[1] = (byte) 0x81;
        }
        der[header - 1] = (byte) content.length;
        System.arraycopy(content, 0, der, header, content.length);
        return der;
    }
}
