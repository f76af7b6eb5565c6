package vn.kyluu.archive.vault.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.kyluu.archive.vault.Eraser;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;

/** Removes expired versions from a directory: first the bytes, then the lock, so that a crash leaves nothing readable. */
public final class DirectoryEraser implements Eraser {
    private final String site;
    private final Path root;

    /** The eraser of the site in this directory. */
    public DirectoryEraser(String site, Path root) {
        this.site = site;
        this.root = root;
    }

    @Override
    public String site() {
        return site;
    }

    @Override
    public List<ListedVersion> remains(ObjectKey key) {
        return working(() -> {
            List<ListedVersion> found = new ArrayList<>();
            for (Path name : names(key)) {
                if (Files.exists(name) || Files.exists(LockFile.beside(name))) {
                    boolean newest = found.isEmpty();
                    long size = Files.exists(name) ? Files.size(name) : 0;
                    found.add(new ListedVersion(key.path(), version(key, name), newest, false, size));
                }
            }
            return found;
        });
    }

    @Override
    public void erase(ObjectKey key, String versionId, Instant now, boolean coolingOff) {
        working(() -> {
            for (Path name : names(key)) {
                boolean there = Files.exists(name) || Files.exists(LockFile.beside(name));
                if (there && version(key, name).equals(versionId)) {
                    requireFree(key, name, now, coolingOff);
                    Files.deleteIfExists(name);
                    Files.deleteIfExists(LockFile.hold(name));
                    for (Path lock : LockFile.all(name)) {
                        Files.deleteIfExists(lock);
                    }
                    DurableFiles.force(
                            Objects.requireNonNull(name.toAbsolutePath().getParent()));
                }
            }
            return versionId;
        });
    }

    private void requireFree(ObjectKey key, Path name, Instant now, boolean coolingOff) throws IOException {
        StoredObject object = LockFile.read(key, name);
        boolean free = (coolingOff && object.lock().mode() == ObjectLock.Mode.GOVERNANCE)
                || !object.lock().retainUntil().isAfter(now);
        if (object.held() || !free) {
            throw new StillLocked(site, key);
        }
    }

    private static String version(ObjectKey key, Path name) throws IOException {
        return LockFile.read(key, name).versionId();
    }

    private List<Path> names(ObjectKey key) throws IOException {
        return Versions.under(root.resolve(key.path())).names();
    }

    private interface FileWork<T> {
        T run() throws IOException;
    }

    private <T> T working(FileWork<T> work) {
        try {
            DirectoryVault.requireMark(site, root);
            return work.run();
        } catch (IOException e) {
            throw new SiteOutage(site, SiteOutage.Reason.UNWRITABLE, e);
        }
    }
}
