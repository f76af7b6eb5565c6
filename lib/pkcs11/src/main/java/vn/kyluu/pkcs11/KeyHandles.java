package vn.kyluu.pkcs11;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/** Remembers under which number a token knows a key, for one login and one initialization of the module. Thread-safe. */
final class KeyHandles {
    private final LocalModule module;
    private final Login login;
    private final AtomicLong epoch = new AtomicLong();
    private volatile OfOneLogin current = new OfOneLogin(0, new ConcurrentHashMap<>());

    private record OfOneLogin(long generation, Map<KeyName, Long> byName) {}

    KeyHandles(LocalModule module, Login login) {
        this.module = module;
        this.login = login;
    }

    long of(KeyName name, Session session) throws PKCS11Exception {
        // one map per login: a handle found under an older one must not be kept, its number may mean another key by now
        OfOneLogin known = current;
        if (known.generation() != module.generation()) {
            known = new OfOneLogin(module.generation(), new ConcurrentHashMap<>());
            current = known;
        }
        Long handle = known.byName().get(name);
        if (handle != null) {
            return handle;
        }
        long found = login.steady(session, each -> new TokenObjects(each).privateKey(name));
        known.byName().put(name, found);
        return found;
    }

    void forget() {
        epoch.incrementAndGet();
        current = new OfOneLogin(module.generation(), new ConcurrentHashMap<>());
    }

    /** Changes with everything that was forgotten. */
    long epoch() {
        return epoch.get() + module.generation();
    }
}
