package vn.kyluu.archive.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands everything on to another vault: what stands before one and changes little overrides that little. */
public abstract class ForwardingVault implements Vault {
    /** The vault behind it. */
    protected final Vault site;

    /** Stands before this vault. */
    protected ForwardingVault(Vault site) {
        this.site = site;
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
    public Stream<ListedVersion> list() {
        return site.list();
    }

    @Override
    public Instant time() {
        return site.time();
    }

    @Override
    public void probe() {
        site.probe();
    }

    @Override
    public Optional<SiteOutage.Reason> refusal() {
        return site.refusal();
    }
}
