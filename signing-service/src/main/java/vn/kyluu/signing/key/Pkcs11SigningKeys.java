package vn.kyluu.signing.key;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.pkcs11.TokenState;
import vn.kyluu.pkcs11.WorkerSettings;
import vn.kyluu.signing.key.KeyRefusal.Reason;

/** The keys on one token of a PKCS #11 module, logged in once. One for each process. */
public final class Pkcs11SigningKeys implements SigningKeys, AutoCloseable {
    private final Pkcs11Module module;
    private final Token token;
    private final boolean pss;
    private final Map<String, TokenKey> known = new ConcurrentHashMap<>();

    private Pkcs11SigningKeys(Pkcs11Module module, Token token, boolean pss) {
        this.module = module;
        this.token = token;
        this.pss = pss;
    }

    /**
     * Loads the module in a process of its own and logs in to the token.
     *
     * @param library the vendor's shared object
     * @param pin of the token's user; erased before this returns
     * @param sessions at most so many operations at once
     * @param pss whether RSA keys sign by PSS where they can (R3)
     * @throws KeyOutage if module or token cannot be used
     */
    public static Pkcs11SigningKeys open(Path library, String tokenLabel, char[] pin, int sessions, boolean pss) {
        try (Pin held = Pin.of(pin)) {
            Pkcs11Module module = Pkcs11Module.inWorker(library, WorkerSettings.standard());
            try {
                return new Pkcs11SigningKeys(module, module.slot(tokenLabel).login(held, sessions), pss);
            } catch (TokenFailure failure) {
                module.close();
                throw failure;
            }
        } catch (TokenFailure failure) {
            throw new KeyOutage(failure.retryHelps(), failure);
        }
    }

    @Override
    public Optional<HeldKey> find(String label) {
        return asking(() -> look(label)
                .map(key -> new HeldKey(label, key.certificate().map(SigningCertificate::of), algorithmsOf(key))));
    }

    @Override
    public Set<SignatureAlgorithm> algorithms(String label) {
        return asking(() -> algorithmsOf(key(label)));
    }

    @Override
    public SignatureValue sign(
            String label, SigningCertificate certificate, SignatureAlgorithm algorithm, Digest digest) {
        if (digest.algorithm() != algorithm.digestAlgorithm()) {
            throw new IllegalArgumentException(digest.algorithm() + " digest for " + algorithm);
        }
        return asking(() -> {
            TokenKey key = key(label);
            if (!isOf(key, certificate)) {
                key = look(label).orElseThrow(() -> new KeyRefusal(Reason.KEY_UNKNOWN));
                if (!isOf(key, certificate)) {
                    throw new KeyRefusal(Reason.CERTIFICATE_NOT_YOURS);
                }
            }
            byte[] value = key.sign(
                    SignatureMechanism.valueOf(algorithm.name()), digest.value().toByteArray());
            return new SignatureValue(algorithm, Octets.of(value));
        });
    }

    @Override
    public KeyState state() {
        try {
            return token.state() == TokenState.READY ? KeyState.READY : KeyState.ABSENT;
        } catch (TokenFailure failure) {
            return KeyState.ABSENT;
        }
    }

    /** Logs out and lets the module go. */
    @Override
    public void close() {
        token.close();
        module.close();
    }

    private TokenKey key(String label) {
        TokenKey remembered = known.get(label);
        return remembered != null ? remembered : look(label).orElseThrow(() -> new KeyRefusal(Reason.KEY_UNKNOWN));
    }

    /** A search goes through every object on the token, so what it finds is remembered. */
    private Optional<TokenKey> look(String label) {
        Optional<TokenKey> found = token.key(label);
        found.ifPresent(key -> known.put(label, key));
        return found;
    }

    private static boolean isOf(TokenKey key, SigningCertificate certificate) {
        return key.certificate().filter(certificate.x509()::equals).isPresent();
    }

    private Set<SignatureAlgorithm> algorithmsOf(TokenKey key) {
        return key.mechanisms().stream()
                .map(mechanism -> SignatureAlgorithm.valueOf(mechanism.name()))
                .filter(algorithm -> pss || !algorithm.isPss())
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (TokenFailure failure) {
            throw switch (failure.reason()) {
                case KEY_MISSING -> {
                    known.clear();
                    yield new KeyRefusal(Reason.KEY_UNKNOWN);
                }
                case MECHANISM_UNSUPPORTED -> new KeyRefusal(Reason.ALGORITHM_NOT_ACCEPTED);
                default -> new KeyOutage(failure.retryHelps(), failure);
            };
        }
    }
}
