package vn.kyluu.signing;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.pki.TestSigner;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.HeldKey;
import vn.kyluu.signing.key.KeyOutage;
import vn.kyluu.signing.key.KeyRefusal;
import vn.kyluu.signing.key.PinAnswer;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.key.SlotState;

/** Keys of the test PKI in the place of an HSM; signs digests only, as an HSM does. */
public final class SoftwareKeys implements SigningKeys {
    private static final PinHash PIN = new PinHash();
    private static final byte[] SHA256_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private final Map<String, TestSigner> keys = new ConcurrentHashMap<>();
    private final Map<String, String> tokenPins = new ConcurrentHashMap<>();
    private final Set<String> activated = ConcurrentHashMap.newKeySet();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();
    final AtomicInteger asked = new AtomicInteger();
    private volatile boolean silent;

    public void put(String label, TestSigner key) {
        keys.put(label, key);
    }

    /** Puts the key of that label behind its signer's own PIN. */
    void guard(String label, String pin) {
        tokenPins.put(label, PIN.of(ActivationPin.of(pin)));
    }

    /** The token behind that PIN has had enough wrong ones. */
    void lock(String label) {
        locked.add(label);
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
    public Optional<HeldKey> find(String token, String label, ActivationPin pin) {
        if (!tokenPins.containsKey(label)) {
            throw new KeyRefusal(KeyRefusal.Reason.TOKEN_UNKNOWN);
        }
        if (!PIN.matches(pin, tokenPins.get(label))) {
            throw new KeyRefusal(KeyRefusal.Reason.TOKEN_PIN_WRONG);
        }
        return find(label);
    }

    @Override
    public PinAnswer activate(SigningCertificate certificate, ActivationPin pin, Duration life) {
        String label = labelOf(certificate);
        asked.incrementAndGet();
        if (silent) {
            throw new KeyOutage("DEVICE", true, Duration.ofSeconds(1), new IllegalStateException("silenced"));
        }
        if (locked.contains(label)) {
            return PinAnswer.LOCKED;
        }
        if (!PIN.matches(pin, tokenPins.get(label))) {
            return PinAnswer.WRONG;
        }
        activated.add(label);
        return PinAnswer.RIGHT;
    }

    private String labelOf(SigningCertificate certificate) {
        return keys.entrySet().stream()
                .filter(each -> each.getValue().certificate().equals(certificate.x509()))
                .map(Map.Entry::getKey)
                .filter(tokenPins::containsKey)
                .findFirst()
                .orElseThrow(() -> new KeyRefusal(KeyRefusal.Reason.KEY_UNKNOWN));
    }

    @Override
    public void pardon(SigningCertificate certificate) {
        activated.remove(labelOf(certificate));
    }

    @Override
    public int letGo() {
        int closed = activated.size();
        activated.clear();
        return closed;
    }

    @Override
    public Set<SignatureAlgorithm> algorithms(String label, SigningCertificate certificate) {
        if (tokenPins.containsKey(label) && !activated.contains(label)) {
            throw new KeyRefusal(KeyRefusal.Reason.KEY_NOT_ACTIVATED);
        }
        return algorithmsOf(keys.get(label));
    }

    @Override
    public SignatureValue sign(
            String label, SigningCertificate certificate, SignatureAlgorithm algorithm, Digest digest) {
        if (silent) {
            throw new KeyOutage("DEVICE", true, Duration.ofSeconds(1), new IllegalStateException("silenced"));
        }
        return new SignatureValue(algorithm, signDigest(keys.get(label), digest));
    }

    @Override
    public List<SlotState> states() {
        return List.of(new SlotState("phần mềm", true, "READY"));
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
