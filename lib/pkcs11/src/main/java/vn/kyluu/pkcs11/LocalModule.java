package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.PKCS11Module;
import org.xipki.pkcs11.wrapper.Session;
import org.xipki.pkcs11.wrapper.Slot;
import vn.kyluu.pkcs11.health.Pacing;

/**
 * A library loaded into this process.
 *
 * <p>Every call into it holds the gate; re-initializing it closes the gate, since nobody may be inside then.
 */
final class LocalModule implements ModuleAccess {
    private static final System.Logger LOG = System.getLogger(LocalModule.class.getName());
    static final RefusedPins REFUSED_PINS = new RefusedPins();
    private static final Duration EMPTY_WITHIN = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Path library;
    private final PKCS11Module module;
    private final boolean initializedHere;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final Pacing pacing = new Pacing(1, FIRST_PAUSE, LONGEST_PAUSE, System::nanoTime);
    private final AtomicLong generation = new AtomicLong();

    private LocalModule(Path library, PKCS11Module module, boolean initializedHere) {
        this.library = library;
        this.module = module;
        this.initializedHere = initializedHere;
    }

    static LocalModule load(Path library) {
        WrapperLog.install();
        PKCS11Module module;
        try {
            // the path as given: the wrapper knows some vendors by the file's name
            module = PKCS11Module.getInstance(library.toAbsolutePath().toString());
        } catch (IOException | UnsatisfiedLinkError e) {
            throw TokenFailure.of(TokenFailure.Reason.MODULE_NOT_LOADED, "cannot load " + library, e);
        }
        return new LocalModule(library, module, initialize(module, library));
    }

    private static boolean initialize(PKCS11Module module, Path library) {
        try {
            module.initialize();
            return true;
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() == CKR_CRYPTOKI_ALREADY_INITIALIZED) {
                // an application that was redeployed in a running server without being closed; still usable
                return false;
            }
            throw TokenFailure.of(TokenFailure.Reason.MODULE_FAILED, e, "initializing " + library);
        }
    }

    @Override
    public List<SlotFacts> slots() {
        return calling("listing the slots of " + library.getFileName(), () -> {
            List<SlotFacts> found = new ArrayList<>();
            for (Slot slot : module.getSlotList(true)) {
                TokenFacts facts = TokenFacts.read(module, slot.getSlotID());
                if (facts.isInitialized()) {
                    found.add(new SlotFacts(slot.getSlotID(), facts));
                }
            }
            return List.copyOf(found);
        });
    }

    @Override
    public List<X509Certificate> certificates(SlotFacts facts) {
        return calling("reading the certificates of " + facts.token().label(), () -> {
            Session session = slot(facts.slotId()).getToken().openSession(false);
            try {
                return new TokenObjects(session)
                        .certificates().stream()
                                .map(StoredCertificate::certificate)
                                .toList();
            } finally {
                session.closeSession();
            }
        });
    }

    @Override
    public List<X509Certificate> signingCertificates(SlotFacts facts) {
        return calling("reading the certificates of " + facts.token().label(), () -> {
            Session session = slot(facts.slotId()).getToken().openSession(false);
            try {
                return new TokenObjects(session).certificatesWithAKey();
            } finally {
                session.closeSession();
            }
        });
    }

    @Override
    public void setPin(SlotFacts facts, PinHolder holder, Pin known, Pin chosen) {
        try (Gate inside = enter()) {
            PinSetting.set(this, facts, holder, known, chosen);
        } catch (PKCS11Exception e) {
            throw TokenFailure.of(e, "setting the PIN of " + facts.token().label());
        }
    }

    @Override
    public LocalToken login(SlotFacts facts, Pin pin, int maxSessions, Duration patience, Consumer<Remedy> remedies) {
        return LocalToken.login(this, facts, pin, maxSessions, patience, remedies);
    }

    @Override
    public void pardon(SlotFacts slot) {
        REFUSED_PINS.forget(slot.token().identity());
    }

    private <T> T calling(String act, Call<T> call) {
        boolean again = false;
        while (true) {
            long seen = generation.get();
            try (Gate inside = enter()) {
                return call.run();
            } catch (PKCS11Exception e) {
                if (again || Remedy.of(e.getErrorCode()) != Remedy.REINITIALIZE) {
                    throw TokenFailure.of(e, act);
                }
            }
            again = true;
            reinitialize(seen);
        }
    }

    /** Must be held by whoever calls into the library. */
    Gate enter() {
        gate.readLock().lock();
        return () -> gate.readLock().unlock();
    }

    /** Counts how often the library was initialized: session and object handles of an older count mean nothing. */
    long generation() {
        return generation.get();
    }

    /** Finalizes and initializes the library, unless that happened since; the caller must be outside the gate. */
    void reinitialize(long seen) {
        try {
            if (!gate.writeLock().tryLock(EMPTY_WITHIN.toNanos(), TimeUnit.NANOSECONDS)) {
                throw TokenFailure.of(TokenFailure.Reason.MODULE_FAILED, "a call hangs inside " + library);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenFailure.of(TokenFailure.Reason.MODULE_FAILED, "interrupted", e);
        }
        try {
            if (generation.get() != seen) {
                return;
            }
            if (!pacing.mayTry()) {
                throw TokenFailure.of(
                        TokenFailure.Reason.MODULE_FAILED,
                        library + " is not initialized anew so soon after the last time");
            }
            LOG.log(System.Logger.Level.WARNING, "initializing " + library + " anew");
            finalizeQuietly();
            initialize(module, library);
            generation.incrementAndGet();
        } finally {
            gate.writeLock().unlock();
        }
    }

    boolean mayBeInitializedAnew() {
        return pacing.untilNext().isZero();
    }

    void works() {
        pacing.succeeded();
    }

    private void finalizeQuietly() {
        try {
            module.finalize(null);
        } catch (PKCS11Exception e) {
            // most often it says that it was not initialized, which is why we are here
            LOG.log(System.Logger.Level.DEBUG, () -> "finalizing: " + e.getErrorName());
        }
    }

    Slot slot(long slotId) throws PKCS11Exception {
        for (Slot slot : module.getSlotList(true)) {
            if (slot.getSlotID() == slotId) {
                return slot;
            }
        }
        throw new PKCS11Exception(CKR_TOKEN_NOT_PRESENT);
    }

    PKCS11Module wrapped() {
        return module;
    }

    RefusedPins refusedPins() {
        return REFUSED_PINS;
    }

    @Override
    public void close() {
        if (!initializedHere) {
            return;
        }
        try {
            module.finalize(null);
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() != CKR_CRYPTOKI_NOT_INITIALIZED) {
                throw TokenFailure.of(e, "finalizing " + library.getFileName());
            }
        }
    }

    /** One call into the library. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws PKCS11Exception;
    }

    /** The right to be inside the library. */
    @FunctionalInterface
    interface Gate extends AutoCloseable {
        @Override
        void close();
    }
}
