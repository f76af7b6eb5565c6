package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** What can be asked of a token that was logged in, wherever its module runs. Thread-safe. */
interface TokenAccess extends AutoCloseable {
    List<KeyFacts> keys();

    Optional<KeyFacts> key(String label);

    Optional<KeyFacts> keyOf(X509Certificate certificate);

    KeyFacts generate(String label, KeyKind kind);

    void store(KeyName key, X509Certificate leaf);

    byte[] sign(KeyName key, SignatureMechanism mechanism, byte[] input);

    /** Never throws, and waits for no other call. */
    TokenState state();

    /** Whether this is the PIN that the token was logged in with. */
    boolean holds(Pin pin);

    /** How many calls may run at once. */
    int sessions();

    int inUse();

    int waiting();

    /** Changes whenever what was learnt of the token may be out of date. */
    long epoch();

    @Override
    void close();
}
