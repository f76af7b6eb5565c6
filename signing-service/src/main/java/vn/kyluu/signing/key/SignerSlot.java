package vn.kyluu.signing.key;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kyluu.pkcs11.Keychain;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenFailure;

/** A slot that its signer's PIN opens, for as long as a consent lives (R6). Thread-safe. */
final class SignerSlot {
    private final HsmSlot slot;
    private final HsmModules modules;
    private final int sessions;
    /** Held for reading by whoever uses the token, so that it is not closed under them. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private volatile Set<X509Certificate> certificates = Set.of();
    private volatile @Nullable Keychain open;
    private long until;

    SignerSlot(HsmSlot slot, HsmModules modules, int sessions) {
        this.slot = slot;
        this.modules = modules;
        this.sessions = sessions;
    }

    String token() {
        return slot.token();
    }

    /** Whether the token shows this certificate to everybody; asks it if it did not before. */
    boolean holds(X509Certificate certificate) {
        if (!certificates.contains(certificate)) {
            certificates = Set.copyOf(modules.slot(slot).certificates());
        }
        return certificates.contains(certificate);
    }

    /** What {@link #holds} told earlier, without asking. */
    boolean isKnownToHold(X509Certificate certificate) {
        return certificates.contains(certificate);
    }

    /**
     * Logs in, or stays logged in longer if this is the PIN of the login that holds; a login that holds is not put at risk by
     * another PIN.
     *
     * @throws TokenFailure if the PIN was not judged
     */
    PinAnswer open(ActivationPin typed, Duration life) {
        gate.writeLock().lock();
        try (Pin pin = typed.forToken()) {
            closeIfOver();
            Keychain held = open;
            if (held == null) {
                open = new Keychain(List.of(modules.slot(slot).login(pin, sessions)));
                until = System.nanoTime() + life.toNanos();
                return PinAnswer.RIGHT;
            }
            if (!held.tokens().get(0).wasOpenedWith(pin)) {
                return PinAnswer.WRONG;
            }
            until = Math.max(until, System.nanoTime() + life.toNanos());
            return PinAnswer.RIGHT;
        } catch (TokenFailure failure) {
            return switch (failure.reason()) {
                case PIN_WRONG -> PinAnswer.WRONG;
                case PIN_LOCKED -> PinAnswer.LOCKED;
                default -> throw failure;
            };
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Uses the token if its signer opened it; empty if not, or no longer. */
    <T> Optional<T> use(Function<Keychain, T> work) {
        gate.readLock().lock();
        try {
            Keychain held = open;
            return held == null || isOver() ? Optional.empty() : Optional.of(work.apply(held));
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Logs out if the time is over; says whether it did. */
    boolean letGo() {
        gate.writeLock().lock();
        try {
            return closeIfOver();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Logs out: the token no longer takes the PIN that opened it. */
    void shut() {
        gate.writeLock().lock();
        try {
            close();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** The PIN was set anew on the token by a person in charge. */
    void pardon() {
        shut();
        modules.slot(slot).pardonRefusedPins();
    }

    SlotState state() {
        try {
            modules.slot(slot);
            return new SlotState(slot.token(), true, "FOR_ITS_SIGNER");
        } catch (TokenFailure failure) {
            return new SlotState(slot.token(), false, failure.reason().name());
        }
    }

    /** The token, while it is open. */
    Optional<Token> opened() {
        Keychain held = open;
        return held == null ? Optional.empty() : Optional.of(held.tokens().get(0));
    }

    private boolean closeIfOver() {
        return open != null && isOver() && close();
    }

    private boolean isOver() {
        return System.nanoTime() - until >= 0;
    }

    private boolean close() {
        Keychain held = open;
        open = null;
        if (held == null) {
            return false;
        }
        held.tokens().forEach(Token::close);
        return true;
    }
}
