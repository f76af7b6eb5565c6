package vn.kyluu.pkcs11;

import java.math.BigInteger;
import java.util.Arrays;

/** The few lines of DER (ITU-T X.690) that this package must write itself. */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
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
        return sequence(r, s);
    }

    static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, joined(parts));
    }

    static byte[] bitString(byte[] octets) {
        return tagged(BIT_STRING, joined(new byte[1], octets));
    }

    static byte[] joined(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            int at = all.length;
            all = Arrays.copyOf(all, at + part.length);
            System.arraycopy(part, 0, all, at, part.length);
        }
        return all;
    }

    /** One tag with up to 65535 octets of content. */
    static byte[] tagged(int tag, byte[] content) {
        int length = content.length;
        if (length < 128) {
            return joined(new byte[] {(byte) tag, (byte) length}, content);
        }
        if (length < 256) {
            return joined(new byte[] {(byte) tag, (byte) 0x81, (byte) length}, content);
        }
        if (length > 65_535) {
            throw new IllegalArgumentException("longer than 65535 octets: " + length);
        }
        return joined(new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length}, content);
    }
}
