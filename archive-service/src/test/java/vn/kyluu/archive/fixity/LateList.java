package vn.kyluu.archive.fixity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.LockTrial;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;

/** A site whose list has not everything that is there. */
final class LateList implements Vault {
    private final Vault site;
    private Optional<ObjectKey> hidden = Optional.empty();

    LateList(Vault site) {
        this.site = site;
    }

    void hide(ObjectKey key) {
        hidden = Optional.of(key);
    }

    @Override
    public Stream<ListedVersion> list() {
        return site.list()
                .filter(version -> hidden.map(ObjectKey::path)
                        .filter(version.path()::equals)
                        .isEmpty());
    }

    @Override
    public String site() {
        return site.site();
    }

    @Override
    public StoredObject put(ObjectKey key, ObjectLock lock, Content content) {
        return site.put(key, lock, content);
    }

    @Override
    public StoredObject renew(ObjectKey key, ObjectLock lock, Content content) {
        return site.renew(key, lock, content);
    }

    @Override
    public Optional<Reading> open(ObjectKey key) {
        return site.open(key);
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        return site.stat(key);
    }

    @Override
    public void extend(ObjectKey key, ObjectLock lock) {
        site.extend(key, lock);
    }

    @Override
    public List<StoredObject> versions(ObjectKey key) {
        return site.versions(key);
    }

    @Override
    public void hold(ObjectKey key, boolean on) {
        site.hold(key, on);
    }

    @Override
    public LockTrial tryLock(Instant now) {
        return site.tryLock(now);
    }

    @Override
    public Instant time() {
        return site.time();
    }

    @Override
    public void probe() {
        site.probe();
    }
}
