package vn.kyluu.signing.key;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.kyluu.pkcs11.Keychain;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.pkcs11.TokenState;
import vn.kyluu.pkcs11.WorkerSettings;

/**
 * The configured slots, opened when they can be: one that is dead at start is tried again later, so no restart is needed.
 *
 * <p>Thread-safe.
 */
final class HsmSlots implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HsmSlots.class.getName());
    private static final long BETWEEN_TRIES = Duration.ofSeconds(1).toNanos();

    private final List<HsmSlot> slots;
    private final int sessions;
    private final WorkerSettings settings;
    private final ReentrantLock opening = new ReentrantLock();
    private final Map<Path, Pkcs11Module> modules = new HashMap<>();
    private final Map<HsmSlot, Token> tokens = new LinkedHashMap<>();
    private volatile @Nullable Keychain keychain;
    private @Nullable TokenFailure last;
    private long lastTry;
    private boolean closed;

    HsmSlots(List<HsmSlot> slots, int sessions, Duration callDeadline) {
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("no slot is configured");
        }
        this.slots = List.copyOf(slots);
        this.sessions = sessions;
        this.settings = WorkerSettings.standard().withCallDeadline(callDeadline);
        this.lastTry = System.nanoTime() - BETWEEN_TRIES;
    }

    /**
     * The keys of the slots that are open; opens what can be opened if none is.
     *
     * @throws TokenFailure of the last try, if none can be opened
     */
    Keychain keychain() {
        Keychain open = keychain;
        if (open != null) {
            return open;
        }
        openMissing();
        open = keychain;
        if (open != null) {
            return open;
        }
        opening.lock();
        try {
            throw Optional.ofNullable(last).orElseThrow(() -> new IllegalStateException("closed"));
        } finally {
            opening.unlock();
        }
    }

    /** The tokens that are open. */
    List<Token> tokens() {
        Keychain open = keychain;
        return open == null ? List.of() : open.tokens();
    }

    /** Opens the slots that are not open yet, at most once a second. */
    void openMissing() {
        opening.lock();
        try {
            if (closed || tokens.size() == slots.size() || System.nanoTime() - lastTry < BETWEEN_TRIES) {
                return;
            }
            for (HsmSlot slot : slots) {
                if (!tokens.containsKey(slot)) {
                    open(slot);
                }
            }
            if (!tokens.isEmpty()) {
                keychain = new Keychain(new ArrayList<>(tokens.values()));
            }
        } finally {
            lastTry = System.nanoTime();
            opening.unlock();
        }
    }

    /** Closes the slots whose PIN was changed on the device, so that they are opened with what their file says by then. */
    void letGoOfRefused() {
        opening.lock();
        try {
            boolean changed = tokens.entrySet().removeIf(each -> {
                boolean refused = each.getValue().state() == TokenState.PIN_REFUSED;
                if (refused) {
                    each.getValue().close();
                }
                return refused;
            });
            if (changed) {
                keychain = tokens.isEmpty() ? null : new Keychain(new ArrayList<>(tokens.values()));
            }
        } finally {
            opening.unlock();
        }
    }

    private void open(HsmSlot slot) {
        try (Pin pin = Pin.ofFile(slot.pinFile())) {
            Pkcs11Module module = modules.get(slot.library());
            if (module == null) {
                module = Pkcs11Module.inWorker(slot.library(), settings);
                modules.put(slot.library(), module);
            }
            tokens.put(slot, module.slot(slot.token()).login(pin, sessions));
            LOG.log(System.Logger.Level.INFO, "the token " + slot.token() + " is open");
        } catch (TokenFailure failure) {
            last = failure;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the token " + slot.token() + " cannot be opened: " + failure.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("no PIN can be read from " + slot.pinFile(), e);
        }
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            keychain = null;
            modules.values().forEach(Pkcs11Module::close);
            tokens.clear();
            modules.clear();
        } finally {
            opening.unlock();
        }
    }
}
