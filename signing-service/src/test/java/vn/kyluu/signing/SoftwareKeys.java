package vn.kyluu.signing;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.pki.TestSigner;
import vn.kyluu.signing.key.HeldKey;
import vn.kyluu.signing.key.KeyOutage;
import vn.kyluu.signing.key.KeyState;
import vn.kyluu.signing.key.SigningKeys;

/** Keys of the test PKI in the place of an HSM; signs digests only, as an HSM does. */
public final class SoftwareKeys implements SigningKeys {
    private static final byte[] SHA256_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private final Map<String, TestSigner> keys = new ConcurrentHashMap<>();
    private volatile boolean silent;

    public void put(String label, TestSigner key) {
        keys.put(label, key);
    }

    public void silence(boolean from) {
        silent = from;
    }

    @Override
    public Optional<HeldKey> find(String label) {
        return Optional.ofNullable(keys.get(label))
                .map(key ->
                        new HeldKey(label, Optional.of(SigningCertificate.of(key.certificate())), algorithmsOf(key)));
    }

    @Override
    public Set<SignatureAlgorithm> algorithms(String label) {
        return algorithmsOf(keys.get(label));
    }

    @Override
    public SignatureValue sign(
            String label, SigningCertificate certificate, SignatureAlgorithm algorithm, Digest digest) {
        if (silent) {
            throw new KeyOutage(true, new IllegalStateException("silenced"));
        }
        return new SignatureValue(algorithm, signDigest(keys.get(label), digest));
    }

    @Override
    public KeyState state() {
        return KeyState.READY;
    }

    /** What a token does with a SHA-256 digest. */
    public static Octets signDigest(TestSigner key, Digest digest) {
        byte[] value = digest.value().toByteArray();
        if (!isRsa(key)) {
            return Octets.of(key.sign("NONEwithECDSA", value));
        }
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(SHA256_INFO);
        info.writeBytes(value);
        return Octets.of(key.sign("NONEwithRSA", info.toByteArray()));
    }

    private static Set<SignatureAlgorithm> algorithmsOf(TestSigner key) {
        return Set.of(isRsa(key) ? SignatureAlgorithm.RSA_PKCS1_SHA256 : SignatureAlgorithm.ECDSA_SHA256);
    }

    private static boolean isRsa(TestSigner key) {
        return key.key().getAlgorithm().equals("RSA");
    }
}
