package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;
import org.xipki.pkcs11.wrapper.Slot;

/** A token of a module in this process, logged in; what gets lost underneath is mended within the call (R6). */
final class LocalToken implements TokenAccess {
    private static final Set<TokenFailure.Reason> BREAKING = EnumSet.of(
            TokenFailure.Reason.SESSION_LOST,
            TokenFailure.Reason.DEVICE,
            TokenFailure.Reason.TOKEN_ABSENT,
            TokenFailure.Reason.MODULE_FAILED);
    /** So many calls in a row whom another session did not help: the module itself is suspected. */
    private static final int SUSPICIOUS = 3;

    private final LocalModule module;
    private final TokenFacts facts;
    private final Login login;
    private final SessionPool pool;
    private final KeyHandles handles;
    private final Consumer<Remedy> remedies;
    private final AtomicInteger troubles = new AtomicInteger();
    private volatile Slot slot;
    private volatile boolean closed;

    private LocalToken(
            LocalModule module,
            TokenFacts facts,
            Slot slot,
            Pin pin,
            int maxSessions,
            Duration patience,
            Consumer<Remedy> remedies) {
        this.module = module;
        this.facts = facts;
        this.slot = slot;
        this.login = new Login(module, this::slotId, facts, pin);
        this.pool = new SessionPool(
                writing -> this.slot.getToken().openSession(writing),
                module,
                facts.sessions(maxSessions),
                patience,
                () -> remedies.accept(Remedy.SHARE_SESSIONS));
        this.handles = new KeyHandles(module, login);
        this.remedies = remedies;
    }

    static LocalToken login(
            LocalModule module,
            SlotFacts place,
            Pin pin,
            int maxSessions,
            Duration patience,
            Consumer<Remedy> remedies) {
        Slot slot;
        try (LocalModule.Gate inside = module.enter()) {
            slot = module.slot(place.slotId());
        } catch (PKCS11Exception e) {
            throw TokenFailure.of(e, "logging in to " + place.token().label());
        }
        LocalToken token = new LocalToken(module, place.token(), slot, pin.copy(), maxSessions, patience, remedies);
        try {
            token.first();
            return token;
        } catch (RuntimeException e) {
            token.close();
            throw e;
        }
    }

    private void first() {
        String act = "logging in to " + facts.label();
        try (SessionPool.Lease lease = pool.borrow(false);
                LocalModule.Gate inside = module.enter()) {
            // nothing is repeated here: whether the PIN is right is not known yet
            login.first(lease.session());
        } catch (PKCS11Exception e) {
            throw TokenFailure.of(e, act);
        }
    }

    @Override
    public List<KeyFacts> keys() {
        return searching("listing keys", session -> new KeyRing(session).all());
    }

    @Override
    public Optional<KeyFacts> key(String label) {
        return searching("finding the key " + label, session -> new KeyRing(session).labelled(label));
    }

    @Override
    public Optional<KeyFacts> keyOf(X509Certificate certificate) {
        return searching("finding a key", session -> new KeyRing(session).keyOf(certificate));
    }

    @Override
    public KeyFacts generate(String label, KeyKind kind) {
        return writing("making the key " + label, session -> new KeyRing(session).generate(label, kind));
    }

    @Override
    public void store(KeyName key, X509Certificate leaf) {
        writing("storing a certificate for " + key.label(), session -> {
            new KeyRing(session).store(key, leaf);
            return key;
        });
    }

    @Override
    public byte[] sign(KeyName name, SignatureMechanism mechanism, byte[] input) {
        return reading(
                "signing with " + name.label(),
                session -> session.signSingle(mechanism.toMechanism(), handles.of(name, session), input));
    }

    @Override
    public TokenState state() {
        if (closed) {
            return TokenState.CLOSED;
        }
        try {
            run(false, Duration.ZERO, "asking for the state", session -> {
                if (!factsNow().isSameTokenAs(facts)) {
                    throw TokenFailure.of(TokenFailure.Reason.TOKEN_ABSENT, "another token");
                }
                login.again(session);
                return TokenState.READY;
            });
            return TokenState.READY;
        } catch (TokenFailure e) {
            return switch (e.reason()) {
                case BUSY -> TokenState.READY;
                case TOKEN_ABSENT -> TokenState.ABSENT;
                case PIN_WRONG, PIN_LOCKED -> TokenState.PIN_REFUSED;
                default -> login.isPinRefused() ? TokenState.PIN_REFUSED : TokenState.FAILED;
            };
        } catch (IllegalStateException e) {
            return TokenState.CLOSED;
        }
    }

    @Override
    public boolean holds(Pin pin) {
        return login.holds(pin);
    }

    @Override
    public int sessions() {
        return pool.limit();
    }

    @Override
    public int inUse() {
        return pool.inUse();
    }

    @Override
    public int waiting() {
        return pool.waiting();
    }

    @Override
    public long epoch() {
        return handles.epoch();
    }

    @Override
    public void close() {
        closed = true;
        pool.close();
        login.close();
    }

    SessionPool pool() {
        return pool;
    }

    TokenFacts factsNow() throws PKCS11Exception {
        return TokenFacts.read(module.wrapped(), slotId());
    }

    private long slotId() {
        return slot.getSlotID();
    }

    private <T> T searching(String act, SessionAct<T> search) {
        return reading(act, session -> login.steady(session, search));
    }

    private <T> T reading(String act, SessionAct<T> operation) {
        return run(false, pool.patience(), act, operation);
    }

    private <T> T writing(String act, SessionAct<T> operation) {
        return run(true, pool.patience(), act, operation);
    }

    private <T> T run(boolean writing, Duration patience, String act, SessionAct<T> operation) {
        if (troubles.get() >= SUSPICIOUS && module.mayBeInitializedAnew()) {
            troubles.set(0);
            remedies.accept(Remedy.REINITIALIZE);
            module.reinitialize(module.generation());
        }
        try (SessionPool.Lease lease = pool.borrow(writing, patience)) {
            try {
                T result = mending(writing, lease, act, operation);
                troubles.set(0);
                module.works();
                return result;
            } catch (TokenFailure e) {
                if (BREAKING.contains(e.reason())) {
                    lease.breakOff();
                }
                if (e.reason() == TokenFailure.Reason.DEVICE) {
                    troubles.incrementAndGet();
                }
                throw e;
            }
        }
    }

    private <T> T mending(boolean writing, SessionPool.Lease lease, String act, SessionAct<T> operation) {
        Set<Remedy> used = EnumSet.noneOf(Remedy.class);
        Remedy next = Remedy.NONE;
        while (true) {
            long seen = module.generation();
            try (LocalModule.Gate inside = module.enter()) {
                apply(next, lease, used);
                return operation.in(lease.session());
            } catch (PKCS11Exception e) {
                next = Remedy.of(e.getErrorCode());
                if (next == Remedy.NONE || (writing && !next.sparesWriters()) || !used.add(next)) {
                    throw TokenFailure.of(e, act);
                }
                remedies.accept(next);
                if (e.getErrorCode() == CKR_SESSION_HANDLE_INVALID || e.getErrorCode() == CKR_SESSION_CLOSED) {
                    // not closed: its number may belong to another session by now
                    lease.forgetSession();
                }
            }
            if (next == Remedy.REINITIALIZE) {
                lease.forgetSession();
                module.reinitialize(seen);
            }
        }
    }

    private void apply(Remedy remedy, SessionPool.Lease lease, Set<Remedy> used) throws PKCS11Exception {
        switch (remedy) {
            case REOPEN_SESSION, OTHER_SESSION -> {
                // with its last session a token forgets the login
                used.remove(Remedy.LOG_IN_AGAIN);
                handles.forget();
                lease.reopen();
            }
            case LOG_IN_AGAIN -> {
                handles.forget();
                login.again(lease.session());
            }
            case FIND_KEY_AGAIN -> handles.forget();
            case FIND_TOKEN_AGAIN -> {
                handles.forget();
                lease.forgetSession();
                slot = find();
                lease.session();
            }
            default -> {} // done before, or nothing to do
        }
    }

    /** The token may have been put into another slot; whatever else lies in ours is none of our business. */
    private Slot find() throws PKCS11Exception {
        for (Slot each : module.wrapped().getSlotList(true)) {
            if (TokenFacts.read(module.wrapped(), each.getSlotID()).isSameTokenAs(facts)) {
                return each;
            }
        }
        throw TokenFailure.of(TokenFailure.Reason.TOKEN_ABSENT, "the token " + facts.label() + " is in no slot");
    }

    /** One operation in one session. */
    @FunctionalInterface
    interface SessionAct<T> {
        T in(Session session) throws PKCS11Exception;
    }
}
