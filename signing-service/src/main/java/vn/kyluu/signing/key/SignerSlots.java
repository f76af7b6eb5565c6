package vn.kyluu.signing.key;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.signing.key.KeyRefusal.Reason;

/** The slots that their signers' own PINs open; found by certificate (R6). Thread-safe. */
final class SignerSlots {
    /** Long enough to look at a key. */
    private static final Duration BINDING = Duration.ofSeconds(30);

    private final List<SignerSlot> slots;

    SignerSlots(List<HsmSlot> slots, HsmModules modules, int sessions) {
        this.slots = slots.stream()
                .map(each -> new SignerSlot(each, modules, sessions))
                .toList();
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /**
     * The slot whose token shows this certificate, before any PIN goes anywhere.
     *
     * @throws TokenFailure if none of those that answer does and one did not answer
     */
    Optional<SignerSlot> holding(X509Certificate certificate) {
        Optional<SignerSlot> known = known(certificate);
        if (known.isPresent()) {
            return known;
        }
        Optional<TokenFailure> unasked = Optional.empty();
        for (SignerSlot slot : slots) {
            try {
                if (slot.holds(certificate)) {
                    return Optional.of(slot);
                }
            } catch (TokenFailure failure) {
                unasked = Optional.of(failure);
            }
        }
        if (unasked.isPresent()) {
            throw unasked.get();
        }
        return Optional.empty();
    }

    /** The same, of those seen before. */
    Optional<SignerSlot> known(X509Certificate certificate) {
        return slots.stream().filter(slot -> slot.isKnownToHold(certificate)).findFirst();
    }

    /**
     * Looks a key up behind its signer's PIN.
     *
     * @throws KeyRefusal TOKEN_UNKNOWN, TOKEN_PIN_WRONG, TOKEN_PIN_LOCKED
     */
    Optional<TokenKey> find(String token, String label, ActivationPin pin) {
        SignerSlot slot = slots.stream()
                .filter(each -> each.token().equals(token))
                .findFirst()
                .orElseThrow(() -> new KeyRefusal(Reason.TOKEN_UNKNOWN));
        return switch (slot.open(pin, BINDING)) {
            case WRONG -> throw new KeyRefusal(Reason.TOKEN_PIN_WRONG);
            case LOCKED -> throw new KeyRefusal(Reason.TOKEN_PIN_LOCKED);
            case RIGHT -> slot.use(open -> open.key(label)).flatMap(key -> key);
        };
    }

    List<Token> opened() {
        return slots.stream().flatMap(each -> each.opened().stream()).toList();
    }

    List<SlotState> states() {
        return slots.stream().map(SignerSlot::state).toList();
    }

    int letGo() {
        return (int) slots.stream().filter(SignerSlot::letGo).count();
    }
}
