package vn.kyluu.archive.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** A site in memory that can be switched off and whose bytes can rot. */
public final class InMemoryVault implements Vault {
    private final String site;
    private final Map<ObjectKey, Octets> bytes = new ConcurrentHashMap<>();
    private final Map<ObjectKey, StoredObject> objects = new ConcurrentHashMap<>();
    private volatile boolean away;

    public InMemoryVault(String site) {
        this.site = site;
    }

    public void goAway(boolean gone) {
        away = gone;
    }

    public void rot(ObjectKey key) {
        bytes.put(key, Octets.of(new byte[] {1, 2, 3}));
    }

    public void lose(ObjectKey key) {
        bytes.remove(key);
        objects.remove(key);
    }

    @Override
    public String site() {
        return site;
    }

    @Override
    public synchronized StoredObject put(ObjectKey key, ObjectLock lock, Content content) {
        present();
        Octets given;
        try (InputStream in = content.open()) {
            given = Octets.read(in, 1 << 24);
        } catch (IOException e) {
            throw new SiteOutage(site, SiteOutage.Reason.UNWRITABLE, e);
        }
        boolean fits = given.digest(DigestAlgorithm.SHA256).equals(key.sha256());
        if (objects.containsKey(key)) {
            if (!fits || !bytes.get(key).equals(given)) {
                throw new WriteOnceViolation(WriteOnceViolation.Reason.KEY_HOLDS_OTHER_BYTES, key);
            }
            if (!objects.get(key).lock().covers(lock)) {
                throw new WriteOnceViolation(WriteOnceViolation.Reason.LOCK_IS_WEAKER, key);
            }
            return objects.get(key);
        }
        if (!fits) {
            throw new WriteOnceViolation(WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS, key);
        }
        bytes.put(key, given);
        objects.put(key, new StoredObject(key, UUID.randomUUID().toString(), given.size(), key.sha256(), lock));
        return objects.get(key);
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        present();
        return Optional.ofNullable(bytes.get(key)).map(found -> new ByteArrayInputStream(found.toByteArray()));
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        present();
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public Stream<ObjectKey> list() {
        present();
        return objects.keySet().stream();
    }

    @Override
    public void probe() {
        present();
    }

    private void present() {
        if (away) {
            throw new SiteOutage(site, SiteOutage.Reason.UNREADABLE, new IOException("switched off"));
        }
    }
}
