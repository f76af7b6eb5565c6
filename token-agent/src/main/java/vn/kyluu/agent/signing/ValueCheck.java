package vn.kyluu.agent.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import vn.kyluu.pkcs11.SignatureMechanism;

/** Whether a value is a signature of a digest; the JDK verifies messages only, so RSA is done by the book (RFC 8017, 8.1.2, 8.2.2). */
final class ValueCheck {
    private static final HexFormat HEX = HexFormat.of();

    private ValueCheck() {}

    static boolean isSignature(PublicKey key, SignatureMechanism mechanism, byte[] digest, byte[] value) {
        try {
            if (!(key instanceof RSAPublicKey rsa)) {
                return ecdsa(key, digest, value);
            }
            int length = (rsa.getModulus().bitLength() + 7) / 8;
            if (value.length != length) {
                return false;
            }
            BigInteger opened = new BigInteger(1, value).modPow(rsa.getPublicExponent(), rsa.getModulus());
            String hash = "SHA-" + 8 * digest.length;
            return switch (mechanism) {
                case RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512 ->
                    Arrays.equals(octets(opened, length), pkcs1(digest, length));
                case RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512 ->
                    pss(opened, rsa.getModulus().bitLength() - 1, hash, digest);
                case ECDSA_SHA256, ECDSA_SHA384, ECDSA_SHA512 -> false;
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks what every JDK has", e);
        }
    }

    private static boolean ecdsa(PublicKey key, byte[] digest, byte[] value) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("NONEwithECDSA");
        verifier.initVerify(key);
        verifier.update(digest);
        try {
            return verifier.verify(value);
        } catch (SignatureException e) {
            // not even the shape of one
            return false;
        }
    }

    /** 00 01 FF… 00 DigestInfo (RFC 8017, 9.2). */
    private static byte[] pkcs1(byte[] digest, int length) {
        String oid = switch (digest.length) {
            case 32 -> "01";
            case 48 -> "02";
            default -> "03";
        };
        byte[] info = HEX.parseHex("30" + HEX.toHexDigits((byte) (digest.length + 17)) + "300d06096086480165030402"
                + oid + "050004" + HEX.toHexDigits((byte) digest.length));
        byte[] block = new byte[length];
        Arrays.fill(block, (byte) 0xFF);
        block[0] = 0;
        block[1] = 1;
        int at = length - info.length - digest.length;
        block[at - 1] = 0;
        System.arraycopy(info, 0, block, at, info.length);
        System.arraycopy(digest, 0, block, length - digest.length, digest.length);
        return block;
    }

    /** EMSA-PSS-VERIFY with MGF1 and a salt as long as the digest (RFC 8017, 9.1.2). */
    private static boolean pss(BigInteger opened, int bits, String hash, byte[] digest)
            throws GeneralSecurityException {
        int length = (bits + 7) / 8;
        if (opened.bitLength() > bits) {
            return false;
        }
        byte[] block = octets(opened, length);
        int size = digest.length;
        int masked = length - size - 1;
        if (masked < size + 1 || block[length - 1] != (byte) 0xBC) {
            return false;
        }
        byte[] h = Arrays.copyOfRange(block, masked, masked + size);
        byte[] data = mask(h, masked, hash);
        for (int i = 0; i < masked; i++) {
            data[i] ^= block[i];
        }
        data[0] &= (byte) (0xFF >>> (8 * length - bits));
        int one = masked - size - 1;
        for (int i = 0; i < one; i++) {
            if (data[i] != 0) {
                return false;
            }
        }
        if (data[one] != 1) {
            return false;
        }
        MessageDigest again = MessageDigest.getInstance(hash);
        again.update(new byte[8]);
        again.update(digest);
        again.update(data, one + 1, size);
        return MessageDigest.isEqual(again.digest(), h);
    }

    private static byte[] mask(byte[] seed, int length, String hash) throws GeneralSecurityException {
        byte[] mask = new byte[length];
        int filled = 0;
        for (int counter = 0; filled < length; counter++) {
            MessageDigest each = MessageDigest.getInstance(hash);
            each.update(seed);
            each.update(
                    new byte[] {(byte) (counter >>> 24), (byte) (counter >>> 16), (byte) (counter >>> 8), (byte) counter
                    });
            byte[] part = each.digest();
            int taken = Math.min(part.length, length - filled);
            System.arraycopy(part, 0, mask, filled, taken);
            filled += taken;
        }
        return mask;
    }

    private static byte[] octets(BigInteger number, int length) {
        byte[] raw = number.toByteArray();
        byte[] fixed = new byte[length];
        int taken = Math.min(raw.length, length);
        System.arraycopy(raw, raw.length - taken, fixed, length - taken, taken);
        return fixed;
    }
}
