package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.kyluu.breaker.CircuitBreaker;

/**
 * A token that was logged in once; many threads use it at once, each operation in a session of its own.
 *
 * <p>What can be mended is mended within the call, unseen by the caller; a token that keeps failing is left alone for a while (R6,
 * R8). Thread-safe.
 */
public final class Token implements AutoCloseable {
    private static final Set<TokenFailure.Reason> OUTAGES = EnumSet.of(
            TokenFailure.Reason.SESSION_LOST,
            TokenFailure.Reason.DEVICE,
            TokenFailure.Reason.TOKEN_ABSENT,
            TokenFailure.Reason.MODULE_NOT_LOADED,
            TokenFailure.Reason.MODULE_FAILED);
    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Pkcs11Module module;
    private final SlotFacts slot;
    private final TokenAccess access;
    private final Meter meter;
    private final CircuitBreaker breaker =
            new CircuitBreaker(FAILURES_IN_A_ROW, FIRST_PAUSE, LONGEST_PAUSE, System::nanoTime);

    Token(Pkcs11Module module, SlotFacts slot, TokenAccess access, Meter meter) {
        this.module = module;
        this.slot = slot;
        this.access = access;
        this.meter = meter;
    }

    /** The token's label. */
    public String label() {
        return slot.token().label();
    }

    /** Lists the keys that can sign and whose public part the token shows, in no particular order. */
    public List<TokenKey> keys() {
        return guarded(access::keys).stream()
                .map(facts -> new TokenKey(this, facts))
                .toList();
    }

    /**
     * Finds the key with this label.
     *
     * @throws TokenFailure REFUSED if several keys have it: we never guess whose key signs
     */
    public Optional<TokenKey> key(String label) {
        return guarded(() -> access.key(label)).map(facts -> new TokenKey(this, facts));
    }

    /**
     * Finds the key of exactly this certificate.
     *
     * <p>The key must be the one that the certificate names; and if the token holds certificates for that key, this one
     * must be among them.
     */
    public Optional<TokenKey> keyOf(X509Certificate certificate) {
        return guarded(() -> access.keyOf(certificate)).map(facts -> new TokenKey(this, facts));
    }

    /**
     * Makes a key pair inside the token; the private key can never be read out.
     *
     * @throws TokenFailure REFUSED if a key has this label already
     */
    public TokenKey generate(String label, KeyKind kind) {
        if (key(label).isPresent()) {
            throw TokenFailure.of(TokenFailure.Reason.REFUSED, "a key is labelled " + label + " already");
        }
        return new TokenKey(this, guarded(() -> access.generate(label, kind)));
    }

    /**
     * Puts a certificate beside its key; storing the same one twice does nothing.
     *
     * @param label the label of the key
     * @throws TokenFailure KEY_MISSING if there is no such key
     * @throws IllegalArgumentException if the certificate is for another key
     */
    public void store(String label, X509Certificate leaf) {
        TokenKey key = key(label)
                .orElseThrow(() -> TokenFailure.of(TokenFailure.Reason.KEY_MISSING, "no key is labelled " + label));
        if (!key.publicKey().equals(leaf.getPublicKey())) {
            throw new IllegalArgumentException("the certificate is not for the key " + label);
        }
        guarded(() -> {
            access.store(key.name(), leaf);
            return key;
        });
    }

    /** Asks the token how it stands; never throws, and waits for no other call. */
    public TokenState state() {
        TokenState state = access.state();
        if (state == TokenState.READY && breaker.state() == CircuitBreaker.State.HALF_OPEN) {
            breaker.succeeded();
        }
        return state;
    }

    /** Whether this is the PIN that it was logged in with; the token itself is not asked. */
    public boolean wasOpenedWith(Pin pin) {
        return access.holds(pin);
    }

    /** What was counted since the login. */
    public SlotHealth health() {
        return new SlotHealth(
                label(),
                slot.token().serial(),
                breaker.state(),
                access.sessions(),
                access.inUse(),
                access.waiting(),
                meter.latency(),
                meter.remedies(),
                meter.failures());
    }

    /** How many operations can run at once. */
    public int sessions() {
        return access.sessions();
    }

    /** Waits for running operations, closes all sessions, by which the token logs out, and erases the PIN. */
    @Override
    public void close() {
        access.close();
        module.forget(slot.token(), this);
    }

    byte[] sign(KeyName name, SignatureMechanism mechanism, byte[] input) {
        return guarded(() -> access.sign(name, mechanism, input));
    }

    /** Whether a call would pass now. */
    boolean isOpen() {
        return breaker.state() != CircuitBreaker.State.OPEN;
    }

    /** Changes whenever what was learnt of the token may be out of date. */
    long epoch() {
        return access.epoch();
    }

    TokenAccess access() {
        return access;
    }

    LocalToken local() {
        if (access instanceof LocalToken local) {
            return local;
        }
        throw new IllegalStateException("this token's module is in a worker");
    }

    private <T> T guarded(Supplier<T> question) {
        Optional<Duration> refusal = breaker.refusal();
        if (refusal.isPresent()) {
            meter.failure(TokenFailure.Reason.SUSPENDED);
            throw TokenFailure.suspended(label(), refusal.get());
        }
        boolean judged = false;
        long begun = System.nanoTime();
        try {
            T answer = question.get();
            breaker.succeeded();
            judged = true;
            meter.took(System.nanoTime() - begun);
            return answer;
        } catch (TokenFailure failure) {
            meter.failure(failure.reason());
            if (failure.reason() == TokenFailure.Reason.HUNG) {
                // twice in two processes, if it could be repeated; everybody who asks waits as long
                breaker.failedForSure();
                judged = true;
            } else if (OUTAGES.contains(failure.reason())) {
                breaker.failed();
                judged = true;
            } else if (failure.reason() != TokenFailure.Reason.BUSY) {
                // it understood and answered
                breaker.succeeded();
                judged = true;
            }
            throw failure;
        } finally {
            if (!judged) {
                breaker.undecided();
            }
        }
    }
}
