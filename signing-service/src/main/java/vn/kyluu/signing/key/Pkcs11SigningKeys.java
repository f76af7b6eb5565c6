package vn.kyluu.signing.key;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.SlotHealth;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.pkcs11.TokenState;
import vn.kyluu.signing.key.KeyRefusal.Reason;

/**
 * The keys on the slots of one or several HSMs, each logged in once. One for each process.
 *
 * <p>Where two slots hold the key of one certificate they share the work and stand in for each other.
 */
public final class Pkcs11SigningKeys implements SigningKeys, AutoCloseable {
    private final HsmSlots slots;
    private final boolean pss;
    private final Map<String, TokenKey> known = new ConcurrentHashMap<>();

    private Pkcs11SigningKeys(HsmSlots slots, boolean pss) {
        this.slots = slots;
        this.pss = pss;
    }

    /**
     * Opens the slots, each vendor's library in a process of its own; what cannot be opened now is tried again later.
     *
     * @param sessions at most so many operations at once on each token
     * @param callDeadline after which a call that does not return is ended; longer than the device's slowest honest answer
     * @param pss whether RSA keys sign by PSS where they can (R3)
     */
    public static Pkcs11SigningKeys open(List<HsmSlot> slots, int sessions, Duration callDeadline, boolean pss) {
        HsmSlots all = new HsmSlots(slots, sessions, callDeadline);
        all.openMissing();
        return new Pkcs11SigningKeys(all, pss);
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
            try {
                byte[] value = slots.keychain()
                        .sign(
                                certificate.x509(),
                                key -> isOf(key, label, certificate),
                                SignatureMechanism.valueOf(algorithm.name()),
                                digest.value().toByteArray());
                return new SignatureValue(algorithm, Octets.of(value));
            } catch (TokenFailure failure) {
                if (failure.reason() == TokenFailure.Reason.KEY_MISSING
                        && look(label).isPresent()) {
                    throw new KeyRefusal(Reason.CERTIFICATE_NOT_YOURS);
                }
                throw failure;
            }
        });
    }

    private static boolean isOf(TokenKey key, String label, SigningCertificate certificate) {
        return key.label().equals(label) && key.certificates().contains(certificate.x509());
    }

    @Override
    public KeyState state() {
        slots.letGoOfRefused();
        slots.openMissing();
        return slots.tokens().stream().anyMatch(token -> token.state() == TokenState.READY)
                ? KeyState.READY
                : KeyState.ABSENT;
    }

    /** How each open slot is doing. */
    public List<SlotFigures> figures() {
        return slots.tokens().stream().map(token -> figures(token.health())).toList();
    }

    private static SlotFigures figures(SlotHealth health) {
        return new SlotFigures(
                health.label(),
                health.breaker().name(),
                health.sessions(),
                health.inUse(),
                health.waiting(),
                health.latency().count(),
                health.latency().total(),
                health.latency().upTo(),
                byName(health.remedies()),
                byName(health.failures()));
    }

    private static Map<String, Long> byName(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> named = new HashMap<>();
        counts.forEach((key, count) -> named.put(key.name(), count));
        return named;
    }

    /** Logs out and lets the modules go. */
    @Override
    public void close() {
        slots.close();
    }

    private TokenKey key(String label) {
        TokenKey remembered = known.get(label);
        return remembered != null ? remembered : look(label).orElseThrow(() -> new KeyRefusal(Reason.KEY_UNKNOWN));
    }

    /** A search goes through every object on the token, so what it finds is remembered. */
    private Optional<TokenKey> look(String label) {
        Optional<TokenKey> found = slots.keychain().key(label);
        found.ifPresent(key -> known.put(label, key));
        return found;
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
