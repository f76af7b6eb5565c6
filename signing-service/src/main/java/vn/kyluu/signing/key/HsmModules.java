package vn.kyluu.signing.key;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.TokenSlot;
import vn.kyluu.pkcs11.WorkerSettings;

/** The vendors' libraries, each opened once, in a process of its own, when it is first needed. Thread-safe. */
final class HsmModules implements AutoCloseable {
    private final WorkerSettings settings;
    private final Map<Path, Pkcs11Module> modules = new HashMap<>();
    private boolean closed;

    HsmModules(Duration callDeadline) {
        this.settings = WorkerSettings.standard().withCallDeadline(callDeadline);
    }

    /**
     * The token of that slot, wherever it is plugged in now.
     *
     * @throws vn.kyluu.pkcs11.TokenFailure MODULE_NOT_LOADED, MODULE_FAILED, HUNG, TOKEN_ABSENT; nothing is remembered of it
     */
    TokenSlot slot(HsmSlot slot) {
        return module(slot.library()).slot(slot.token());
    }

    private synchronized Pkcs11Module module(Path library) {
        if (closed) {
            throw new IllegalStateException("the modules were closed");
        }
        return modules.computeIfAbsent(library, each -> Pkcs11Module.inWorker(each, settings));
    }

    /** Closes all tokens and ends the processes. */
    @Override
    public synchronized void close() {
        closed = true;
        modules.values().forEach(Pkcs11Module::close);
        modules.clear();
    }
}
