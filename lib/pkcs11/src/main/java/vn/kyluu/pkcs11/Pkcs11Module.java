package vn.kyluu.pkcs11;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A vendor's PKCS#11 library, owned by one object; in this process or in a worker process of its own.
 *
 * <p>Thread-safe. Whoever opens it closes it, last of all.
 */
public final class Pkcs11Module implements AutoCloseable {
    private static final Set<String> OPEN = new HashSet<>();

    private final String owned;
    private final ModuleAccess access;
    private final Map<String, Token> openTokens = new HashMap<>();
    private boolean closed;

    private Pkcs11Module(String owned, ModuleAccess access) {
        this.owned = owned;
        this.access = access;
    }

    /**
     * Loads a library into this process and initializes it for calls from many threads.
     *
     * <p>For programs that do one thing and end. A call that hangs in the library cannot be ended, and a library that crashes
     * takes this process with it; a service uses {@link #inWorker}.
     *
     * @param library path of the vendor's library, for example {@code /usr/lib/softhsm/libsofthsm2.so}
     * @throws IllegalStateException if this process has the library open already
     * @throws TokenFailure MODULE_NOT_LOADED if it is missing, unreadable or built for another processor; MODULE_FAILED if
     *     it refuses to be initialized
     */
    public static Pkcs11Module load(Path library) {
        return open(library, Map.of(), () -> LocalModule.load(library));
    }

    /**
     * Loads a library into a process of its own, which is ended and started anew when a call hangs or the library crashes.
     *
     * @throws IllegalStateException if this process has the library open already, with the same environment
     * @throws TokenFailure MODULE_NOT_LOADED or MODULE_FAILED, as {@link #load}; HUNG if initializing takes too long
     */
    public static Pkcs11Module inWorker(Path library, WorkerSettings settings) {
        return open(library, settings.environment(), () -> WorkerModule.start(library, settings));
    }

    private static Pkcs11Module open(Path library, Map<String, String> environment, Supplier<ModuleAccess> opening) {
        String owned;
        try {
            // under another environment the same library serves other tokens
            owned = library.toRealPath() + " " + new TreeMap<>(environment);
        } catch (IOException e) {
            throw TokenFailure.of(TokenFailure.Reason.MODULE_NOT_LOADED, "no library at " + library, e);
        }
        synchronized (OPEN) {
            if (OPEN.contains(owned)) {
                throw new IllegalStateException(library + " is open already: a module has one owner per process");
            }
            Pkcs11Module opened = new Pkcs11Module(owned, opening.get());
            OPEN.add(owned);
            return opened;
        }
    }

    /** Lists the slots with an initialized token in them, as they are now. */
    public List<TokenSlot> slots() {
        return access.slots().stream().map(facts -> new TokenSlot(this, facts)).toList();
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

    ModuleAccess access() {
        return access;
    }

    /** The module itself, for what only a library in this process can be asked. */
    LocalModule local() {
        if (access instanceof LocalModule local) {
            return local;
        }
        throw new IllegalStateException("this needs the library in this process, not in a worker");
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
            OPEN.remove(owned);
            access.close();
        }
    }
}
