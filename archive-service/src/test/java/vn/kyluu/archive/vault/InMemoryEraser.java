package vn.kyluu.archive.vault;

import java.time.Instant;
import java.util.List;

/** Removes from a site in memory what neither lock nor hold keeps. */
public final class InMemoryEraser implements Eraser {
    private final InMemoryVault vault;

    public InMemoryEraser(InMemoryVault vault) {
        this.vault = vault;
    }

    @Override
    public String site() {
        return vault.site();
    }

    @Override
    public List<ListedVersion> remains(ObjectKey key) {
        return vault.list().filter(line -> line.path().equals(key.path())).toList();
    }

    @Override
    public void erase(ObjectKey key, String versionId, Instant now, boolean coolingOff) {
        for (StoredObject version : vault.versions(key)) {
            if (version.versionId().equals(versionId)) {
                boolean cooling = coolingOff && version.lock().mode() == ObjectLock.Mode.GOVERNANCE;
                if (version.held() || (version.lock().retainUntil().isAfter(vault.time()) && !cooling)) {
                    throw new StillLocked(site(), key);
                }
                vault.remove(version);
            }
        }
    }
}
