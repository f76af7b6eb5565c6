package vn.kyluu.signing.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.pkcs11.Keychain;
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.SlotHealth;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.signing.key.KeyRefusal.Reason;

/**
 * The keys on the slots of one or several HSMs, each logged in once. One for each process.
 *
 * <p>Where two slots of the service hold the key of one certificate they share the work and stand in for each other. A key behind its
 * signer's own PIN is used only while a consent of that signer keeps its slot open.
 */
public final class Pkcs11SigningKeys implements SigningKeys, AutoCloseable {
    private final HsmModules modules;
    private final HsmSlots slots;
    private final SignerSlots signers;
    private final boolean pss;
    private final Map<String, TokenKey> known = new ConcurrentHashMap<>();

    private Pkcs11SigningKeys(HsmModules modules, HsmSlots slots, SignerSlots signers, boolean pss) {
        this.modules = modules;
        this.slots = slots;
        this.signers = signers;
        this.pss = pss;
    }

    /**
     * Opens the slots, each vendor's library in a process of its own; what cannot be opened now is tried again later.
     *
     * @param configured slots of the service, slots of signers, or both; at least one
     * @param sessions at most so many operations at once on each token
     * @param callDeadline after which a call that does not return is ended; longer than the device's slowest honest answer
     * @param pss whether RSA keys sign by PSS where they can (R3)
     */
    public static Pkcs11SigningKeys open(List<HsmSlot> configured, int sessions, Duration callDeadline, boolean pss) {
        if (configured.isEmpty()) {
            throw new IllegalArgumentException("no slot is configured");
        }
        HsmModules modules = new HsmModules(callDeadline);
        var byOwner = configured.stream()
                .collect(Collectors.partitioningBy(slot -> slot.pinFile().isPresent()));
        HsmSlots ours = new HsmSlots(byOwner.getOrDefault(true, List.of()), modules, sessions);
        SignerSlots theirs = new SignerSlots(byOwner.getOrDefault(false, List.of()), modules, sessions);
        ours.openMissing();
        return new Pkcs11SigningKeys(modules, ours, theirs, pss);
    }

    @Override
    public Optional<HeldKey> find(String label) {
        return asking(() -> look(label).map(this::held));
    }

    @Override
    public Optional<HeldKey> find(String token, String label, ActivationPin pin) {
        return asking(() -> signers.find(token, label, pin).map(this::held));
    }

    private HeldKey held(TokenKey key) {
        return new HeldKey(key.label(), key.certificate().map(SigningCertificate::of), algorithmsOf(key));
    }

    @Override
    public PinAnswer activate(SigningCertificate certificate, ActivationPin pin, Duration life) {
        return asking(() -> signersSlot(certificate).open(pin, life));
    }

    @Override
    public void pardon(SigningCertificate certificate) {
        asking(() -> {
            SignerSlot slot = signersSlot(certificate);
            slot.pardon();
            return slot;
        });
    }

    private SignerSlot signersSlot(SigningCertificate certificate) {
        return signers.holding(certificate.x509()).orElseThrow(() -> new KeyRefusal(Reason.KEY_UNKNOWN));
    }

    @Override
    public int letGo() {
        return signers.letGo();
    }

    @Override
    public Set<SignatureAlgorithm> algorithms(String label, SigningCertificate certificate) {
        return asking(() -> behindTheirPin(certificate, open -> algorithmsOf(keyOn(open, certificate)))
                .orElseGet(() -> algorithmsOf(key(label, certificate))));
    }

    private static TokenKey keyOn(Keychain open, SigningCertificate certificate) {
        return open.keysOf(certificate.x509()).stream()
                .findFirst()
                .orElseThrow(() -> new KeyRefusal(Reason.KEY_UNKNOWN));
    }

    @Override
    public SignatureValue sign(
            String label, SigningCertificate certificate, SignatureAlgorithm algorithm, Digest digest) {
        if (digest.algorithm() != algorithm.digestAlgorithm()) {
            throw new IllegalArgumentException(digest.algorithm() + " digest for " + algorithm);
        }
        Function<Keychain, byte[]> signing = keys -> keys.sign(
                certificate.x509(),
                key -> isOf(key, label, certificate),
                SignatureMechanism.valueOf(algorithm.name()),
                digest.value().toByteArray());
        return asking(() -> {
            try {
                byte[] value = behindTheirPin(certificate, signing).orElseGet(() -> signing.apply(ours(certificate)));
                return new SignatureValue(algorithm, Octets.of(value));
            } catch (TokenFailure failure) {
                if (failure.reason() == TokenFailure.Reason.KEY_MISSING
                        && signers.known(certificate.x509()).isEmpty()
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

    /** Does it with the slot that the certificate's signer opened; empty if no slot of a signer holds the certificate. */
    private <T> Optional<T> behindTheirPin(SigningCertificate certificate, Function<Keychain, T> work) {
        Optional<SignerSlot> theirs = signers.known(certificate.x509());
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(theirs.get().use(work).orElseThrow(() -> new KeyRefusal(Reason.KEY_NOT_ACTIVATED)));
        } catch (TokenFailure failure) {
            if (failure.reason() == TokenFailure.Reason.PIN_WRONG
                    || failure.reason() == TokenFailure.Reason.PIN_LOCKED) {
                // changed on the token since it was typed: the signer types the new one
                theirs.get().shut();
                throw new KeyRefusal(Reason.KEY_NOT_ACTIVATED);
            }
            throw failure;
        }
    }

    /** The service's slots, unless the certificate's key is in a slot that its signer has not opened in this process. */
    private Keychain ours(SigningCertificate certificate) {
        if (slots.isEmpty() || (!signers.isEmpty() && isOnlyTheirs(certificate))) {
            throw new KeyRefusal(Reason.KEY_NOT_ACTIVATED);
        }
        return slots.keychain();
    }

    private boolean isOnlyTheirs(SigningCertificate certificate) {
        return slots.keychain().keysOf(certificate.x509()).isEmpty()
                && signers.holding(certificate.x509()).isPresent();
    }

    @Override
    public List<SlotState> states() {
        List<SlotState> all = new ArrayList<>(slots.states());
        all.addAll(signers.states());
        return all;
    }

    /** How each open slot is doing. */
    public List<SlotFigures> figures() {
        return Stream.concat(slots.tokens().stream(), signers.opened().stream())
                .map(token -> figures(token.health()))
                .toList();
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
        modules.close();
    }

    private TokenKey key(String label, SigningCertificate certificate) {
        TokenKey remembered = known.get(label);
        if (remembered != null) {
            return remembered;
        }
        ours(certificate);
        return look(label).orElseThrow(() -> new KeyRefusal(Reason.KEY_UNKNOWN));
    }

    /** A search goes through every object on the token, so what it finds is remembered. */
    private Optional<TokenKey> look(String label) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
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
                default -> KeyOutage.of(failure);
            };
        }
    }
}
