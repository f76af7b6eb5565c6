package vn.kyluu.signing.key;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.kyluu.pkcs11.Keychain;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.pkcs11.TokenState;

/**
 * The slots that the service opens, when they can be: one that is dead at start is tried again later, so no restart is needed.
 *
 * <p>Thread-safe.
 */
final class HsmSlots {
    private static final System.Logger LOG = System.getLogger(HsmSlots.class.getName());
    private static final long BETWEEN_TRIES = Duration.ofSeconds(1).toNanos();

    private final List<HsmSlot> slots;
    private final HsmModules modules;
    private final int sessions;
    private final ReentrantLock opening = new ReentrantLock();
    private final Map<HsmSlot, Token> tokens = new ConcurrentHashMap<>();
    private final Map<HsmSlot, KeyOutage> closedBecause = new ConcurrentHashMap<>();
    private volatile @Nullable Keychain keychain;
    private long lastTry;

    HsmSlots(List<HsmSlot> slots, HsmModules modules, int sessions) {
        this.slots = List.copyOf(slots);
        this.modules = modules;
        this.sessions = sessions;
        this.lastTry = System.nanoTime() - BETWEEN_TRIES;
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /**
     * The keys of the slots that are open; opens what can be opened if none is.
     *
     * @throws KeyOutage of the last try, if none can be opened
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
        throw closedBecause.values().stream().findFirst().orElseGet(HsmSlots::notTriedYet);
    }

    /** The tokens that are open. */
    List<Token> tokens() {
        Keychain open = keychain;
        return open == null ? List.of() : open.tokens();
    }

    /** Looks after the slots, and says of each whether it can be used. */
    List<SlotState> states() {
        openMissing();
        return slots.stream().map(this::state).toList();
    }

    private SlotState state(HsmSlot slot) {
        Token token = tokens.get(slot);
        if (token == null) {
            KeyOutage why = Optional.ofNullable(closedBecause.get(slot)).orElseGet(HsmSlots::notTriedYet);
            return new SlotState(slot.token(), false, why.reason());
        }
        TokenState state = token.state();
        if (state == TokenState.PIN_REFUSED) {
            letGo(slot, token);
        }
        return new SlotState(slot.token(), state == TokenState.READY, state.name());
    }

    /** The PIN was changed on the device: the slot is opened with what its file says by the next try. */
    private void letGo(HsmSlot slot, Token token) {
        opening.lock();
        try {
            if (tokens.remove(slot, token)) {
                token.close();
                join();
            }
        } finally {
            opening.unlock();
        }
    }

    /** Opens the slots that are not open yet, at most once a second; nobody waits for somebody else who does. */
    void openMissing() {
        if (tokens.size() == slots.size() || !opening.tryLock()) {
            return;
        }
        try {
            if (System.nanoTime() - lastTry < BETWEEN_TRIES) {
                return;
            }
            for (HsmSlot slot : slots) {
                if (!tokens.containsKey(slot)) {
                    slot.pinFile().ifPresent(pinFile -> open(slot, pinFile));
                }
            }
            lastTry = System.nanoTime();
            join();
        } finally {
            opening.unlock();
        }
    }

    private void join() {
        List<Token> open = slots.stream()
                .map(tokens::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        keychain = open.isEmpty() ? null : new Keychain(open);
    }

    private void open(HsmSlot slot, Path pinFile) {
        try (Pin pin = Pin.ofFile(pinFile)) {
            tokens.put(slot, modules.slot(slot).login(pin, sessions));
            closedBecause.remove(slot);
            LOG.log(System.Logger.Level.INFO, "the token " + slot.token() + " is open");
        } catch (TokenFailure failure) {
            cannotBeOpened(slot, KeyOutage.of(failure));
        } catch (IOException e) {
            cannotBeOpened(slot, new KeyOutage("PIN_FILE_UNREADABLE", false, Duration.ZERO, e));
        }
    }

    private void cannotBeOpened(HsmSlot slot, KeyOutage why) {
        KeyOutage before = closedBecause.put(slot, why);
        // once a second is too often to say the same
        if (before == null || !before.reason().equals(why.reason())) {
            LOG.log(System.Logger.Level.WARNING, "the token " + slot.token() + " cannot be opened: " + why.getCause());
        }
    }

    /** Somebody else is at it for the first time. */
    private static KeyOutage notTriedYet() {
        return new KeyOutage("NOT_TRIED_YET", true, Duration.ofSeconds(1), new IllegalStateException("opening"));
    }
}
