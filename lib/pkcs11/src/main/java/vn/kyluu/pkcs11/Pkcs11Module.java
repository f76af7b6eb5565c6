package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.PKCS11Module;
import org.xipki.pkcs11.wrapper.Slot;

/**
 * A vendor's PKCS#11 library, loaded into this process and owned by one object.
 *
 * <p>Thread-safe. Whoever loads it closes it, last of all.
 */
public final class Pkcs11Module implements AutoCloseable {
    private static final Map<Path, Pkcs11Module> OPEN = new HashMap<>();
    private static final RefusedPins REFUSED_PINS = new RefusedPins();

    private final Path library;
    private final PKCS11Module module;
    private final boolean initializedHere;
    private final Map<String, Token> openTokens = new HashMap<>();
    private boolean closed;

    private Pkcs11Module(Path library, PKCS11Module module, boolean initializedHere) {
        this.library = library;
        this.module = module;
        this.initializedHere = initializedHere;
    }

    /**
     * Loads a library and initializes it for calls from many threads.
     *
     * @param library path of the vendor's library, for example {@code /usr/lib/softhsm/libsofthsm2.so}
     * @throws IllegalStateException if this process has the library open already
     * @throws TokenFailure MODULE_NOT_LOADED if it is missing, unreadable or built for another processor; MODULE_FAILED if
     *     it refuses to be initialized
     */
    public static Pkcs11Module load(Path library) {
        synchronized (OPEN) {
            Path real;
            try {
                real = library.toRealPath();
            } catch (IOException e) {
                throw TokenFailure.of(TokenFailure.Reason.MODULE_NOT_LOADED, "no library at " + library, e);
            }
            if (OPEN.containsKey(real)) {
                throw new IllegalStateException(library + " is open already: a module has one owner per process");
            }
            WrapperLog.install();
            PKCS11Module module;
            try {
                // the path as given: the wrapper knows some vendors by the file's name
                module = PKCS11Module.getInstance(library.toAbsolutePath().toString());
            } catch (IOException | UnsatisfiedLinkError e) {
                throw TokenFailure.of(TokenFailure.Reason.MODULE_NOT_LOADED, "cannot load " + library, e);
            }
            Pkcs11Module opened = new Pkcs11Module(real, module, initialize(module, library));
            OPEN.put(real, opened);
            return opened;
        }
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

    /** Lists the slots with an initialized token in them, as they are now. */
    public List<TokenSlot> slots() {
        List<TokenSlot> found = new ArrayList<>();
        try {
            for (Slot slot : module.getSlotList(true)) {
                TokenFacts facts = TokenFacts.read(module, slot.getSlotID());
                if (facts.isInitialized()) {
                    found.add(new TokenSlot(this, slot, facts));
                }
            }
        } catch (PKCS11Exception e) {
            throw TokenFailure.of(e, "listing the slots of " + library.getFileName());
        }
        return List.copyOf(found);
    }

    /**
     * Finds the one token with this label.
     *
     * @throws TokenFailure TOKEN_ABSENT if there is none, REFUSED if there are several: we never guess where a PIN belongs
     */
    public TokenSlot slot(String tokenLabel) {
        List<TokenSlot> found =
                slots().stream().filter(slot -> slot.label().equals(tokenLabel)).toList();
        if (found.isEmpty()) {
            throw TokenFailure.of(TokenFailure.Reason.TOKEN_ABSENT, "no token labelled " + tokenLabel);
        }
        if (found.size() > 1) {
            throw TokenFailure.of(TokenFailure.Reason.REFUSED, found.size() + " tokens are labelled " + tokenLabel);
        }
        return found.get(0);
    }

    PKCS11Module wrapped() {
        return module;
    }

    RefusedPins refusedPins() {
        return REFUSED_PINS;
    }

    /** Logs in and keeps the token for closing; a second login would pass with any PIN, so there is none. */
    Token open(TokenFacts facts, Supplier<Token> login) {
        synchronized (openTokens) {
            if (closed) {
                throw new IllegalStateException("this module was closed");
            }
            if (openTokens.containsKey(facts.identity())) {
                throw new IllegalStateException("the token " + facts.label() + " is logged in already in this process");
            }
            Token token = login.get();
            openTokens.put(facts.identity(), token);
            return token;
        }
    }

    void forget(TokenFacts facts, Token token) {
        synchronized (openTokens) {
            openTokens.remove(facts.identity(), token);
        }
    }

    /**
     * Closes its tokens and finalizes the library, if it was this object that initialized it.
     *
     * <p>Afterwards no object got from it can be used. Closing twice does nothing.
     */
    @Override
    public void close() {
        List<Token> left;
        synchronized (openTokens) {
            if (closed) {
                return;
            }
            closed = true;
            left = List.copyOf(openTokens.values());
        }
        left.forEach(Token::close);
        synchronized (OPEN) {
            OPEN.remove(library, this);
            if (!initializedHere) {
                return;
            }
            try {
                module.finalize(null);
            } catch (PKCS11Exception e) {
                throw TokenFailure.of(e, "finalizing " + library.getFileName());
            }
        }
    }
}
