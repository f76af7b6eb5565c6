package vn.kyluu.archive.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Digest;

/**
 * A vault in a directory of a file system that knows hard links, for evaluation and very small clinics.
 *
 * <p>An object is a read-only file, its lock a read-only file beside it. Both are written elsewhere in the same tree,
 * forced to the disk, and then given their name by a hard link: unlike a rename, a link never replaces what is there. The
 * object's own link comes last and is the moment at which the object exists (R1). The administrator of the machine can
 * still remove files; that is why there are two sites.
 */
public final class DirectoryVault implements Vault {
    private static final String MARK = ".kyluu-site";
    private final String site;
    private final Path root;
    private final DurableFiles files;

    /** A vault in this directory, which was prepared once. */
    public DirectoryVault(String site, Path root) {
        this.site = site;
        this.root = root;
        this.files = new DurableFiles(root);
    }

    /**
     * Marks an empty or absent directory as this site's. Call it only for a site that never had anything: the mark is how
     * a vault knows the disk of yesterday from an empty mount point.
     *
     * @throws SiteOutage if that is not possible
     */
    public void prepare() {
        try {
            Files.createDirectories(root);
            if (!Files.exists(root.resolve(MARK))) {
                Files.writeString(root.resolve(MARK), site + "\n");
            }
        } catch (IOException e) {
            throw new SiteOutage(site, SiteOutage.Reason.UNWRITABLE, e);
        }
    }

    @Override
    public String site() {
        return site;
    }

    @Override
    public StoredObject put(ObjectKey key, ObjectLock lock, Content content) {
        try {
            requireRoot();
            if (Files.exists(path(key))) {
                return adopt(key, lock, content);
            }
            DurableFiles.Written written = files.write(content);
            try {
                if (!written.sha256().equals(key.sha256())) {
                    throw new WriteOnceViolation(WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS, key);
                }
                StoredObject object = locked(key, lock, written.size());
                try {
                    files.link(written.file(), path(key));
                } catch (FileAlreadyExistsException e) {
                    return adopt(key, lock, content);
                }
                return object;
            } finally {
                Files.deleteIfExists(written.file());
            }
        } catch (IOException e) {
            throw new SiteOutage(site, reason(e), e);
        }
    }

    /** Puts the lock in its place, or finds there the lock of an earlier try that broke off before the object. */
    private StoredObject locked(ObjectKey key, ObjectLock lock, long size) throws IOException {
        StoredObject wanted = new StoredObject(key, UUID.randomUUID().toString(), size, key.sha256(), lock);
        byte[] text = LockFile.write(wanted);
        DurableFiles.Written written = files.write(() -> new ByteArrayInputStream(text));
        try {
            files.link(written.file(), lockPath(key));
            return wanted;
        } catch (FileAlreadyExistsException e) {
            return sufficient(LockFile.read(key, Files.readAllBytes(lockPath(key))), lock);
        } finally {
            Files.deleteIfExists(written.file());
        }
    }

    private StoredObject adopt(ObjectKey key, ObjectLock lock, Content content) throws IOException {
        Digest there = digest(path(key));
        try (InputStream given = content.open()) {
            if (!there.equals(key.sha256()) || !DurableFiles.sha256(given).equals(there)) {
                throw new WriteOnceViolation(WriteOnceViolation.Reason.KEY_HOLDS_OTHER_BYTES, key);
            }
        }
        return sufficient(LockFile.read(key, Files.readAllBytes(lockPath(key))), lock);
    }

    private static StoredObject sufficient(StoredObject found, ObjectLock asked) {
        if (!found.lock().covers(asked) || !found.sha256().equals(found.key().sha256())) {
            throw new WriteOnceViolation(WriteOnceViolation.Reason.LOCK_IS_WEAKER, found.key());
        }
        return found;
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        try {
            requireRoot();
            return Files.notExists(path(key)) ? Optional.empty() : Optional.of(Files.newInputStream(path(key)));
        } catch (IOException e) {
            throw new SiteOutage(site, SiteOutage.Reason.UNREADABLE, e);
        }
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        try {
            requireRoot();
            if (!Files.exists(path(key))) {
                return Optional.empty();
            }
            return Optional.of(LockFile.read(key, Files.readAllBytes(lockPath(key))));
        } catch (IOException e) {
            throw new SiteOutage(site, SiteOutage.Reason.UNREADABLE, e);
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes what it is given
    public Stream<ObjectKey> list() {
        try {
            requireRoot();
            Path top = root.resolve("aip");
            if (!Files.exists(top)) {
                return Stream.empty();
            }
            return Files.walk(top)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .flatMap(path -> ObjectKey.parse(path).stream());
        } catch (IOException e) {
            throw new SiteOutage(site, SiteOutage.Reason.UNREADABLE, e);
        }
    }

    @Override
    public void probe() {
        try {
            requireRoot();
            byte[] few = site.getBytes(StandardCharsets.UTF_8);
            DurableFiles.Written written = files.write(() -> new ByteArrayInputStream(few));
            try {
                if (!digest(written.file()).equals(written.sha256())) {
                    throw new IOException("other bytes came back");
                }
            } finally {
                Files.deleteIfExists(written.file());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new SiteOutage(site, reason(e), e);
        }
    }

    /** A lost mount looks like an empty directory: without the mark it is an outage, not the loss of everything. */
    private void requireRoot() throws IOException {
        if (!Files.readString(root.resolve(MARK)).strip().equals(site)) {
            throw new IOException("the directory belongs to another site");
        }
    }

    private SiteOutage.Reason reason(Exception failure) {
        return failure instanceof DurableFiles.DiskFull || files.isFull()
                ? SiteOutage.Reason.FULL
                : SiteOutage.Reason.UNWRITABLE;
    }

    private static Digest digest(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return DurableFiles.sha256(bytes);
        }
    }

    private Path path(ObjectKey key) {
        return root.resolve(key.path());
    }

    private Path lockPath(ObjectKey key) {
        return root.resolve(key.path() + LockFile.SUFFIX);
    }
}
