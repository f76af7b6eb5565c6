package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What can be asked of a module, wherever it runs. Thread-safe. */
interface ModuleAccess extends AutoCloseable {
    List<SlotFacts> slots();

    List<X509Certificate> certificates(SlotFacts slot);

    /** Those of the certificates whose key the token seems to hold, as far as it tells without a login. */
    List<X509Certificate> signingCertificates(SlotFacts slot);

    /**
     * Sets the user's PIN anew.
     *
     * @param holder who proves by which PIN that he may
     */
    void setPin(SlotFacts slot, PinHolder holder, Pin known, Pin chosen);

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
