package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What can be asked of a module, wherever it runs. Thread-safe. */
interface ModuleAccess extends AutoCloseable {
    List<SlotFacts> slots();

    List<X509Certificate> certificates(SlotFacts slot);

    /**
     * Logs in; the PIN is copied.
     *
     * @param remedies told of each remedy that is used, by the thread that called
     */
    TokenAccess login(SlotFacts slot, Pin pin, int maxSessions, Duration patience, Consumer<Remedy> remedies);

    /** Lets PINs that this token refused be sent to it again. */
    void pardon(SlotFacts slot);

    @Override
    void close();
}
