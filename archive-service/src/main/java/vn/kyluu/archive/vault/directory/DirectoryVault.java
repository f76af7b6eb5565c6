package vn.kyluu.archive.vault.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.LockTrial;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.WriteOnceViolation;

/**
 * A vault in a directory of a file system that knows hard links, for evaluation and very small clinics.
 *
 * <p>An object is a read-only file, its lock a read-only file beside it. Both are written elsewhere in the same tree,
 * forced to the disk, and then given their name by a hard link: unlike a rename, a link never replaces what is there. The
 * object's own link comes last and is the moment at which the object exists (R1). The administrator of the machine can
 * still remove files; that is why there are two sites. A later version has {@code ~2}, {@code ~3} and so on behind its name.
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
        return writing(() -> {
            Optional<Path> newest = Versions.under(path(key)).newest();
            return newest.isPresent() ? adopt(newest.get(), key, lock, content) : add(path(key), key, lock, content);
        });
    }

    @Override
    public StoredObject renew(ObjectKey key, ObjectLock lock, Content content) {
        return writing(() -> add(Versions.under(path(key)).next(), key, lock, content));
    }

    @Override
    public void extend(ObjectKey key, ObjectLock lock) {
        writing(() -> {
            Path object = Versions.under(path(key)).newest().orElseThrow(() -> new NoSuchFileException(key.path()));
            StoredObject now = LockFile.read(key, object);
            if (lock.covers(now.lock()) && !now.lock().covers(lock)) {
                byte[] text = LockFile.write(new StoredObject(key, now.versionId(), now.size(), lock, now.held()));
                DurableFiles.Written written = files.write(() -> new ByteArrayInputStream(text));
                try {
                    files.link(written.file(), LockFile.next(object));
                } finally {
                    Files.deleteIfExists(written.file());
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public void hold(ObjectKey key, boolean on) {
        writing(() -> {
            Versions versions = Versions.under(path(key));
            if (versions.newest().isEmpty()) {
                throw new NoSuchFileException(key.path());
            }
            for (Path object : versions.objects().values()) {
                files.mark(LockFile.hold(object), on);
            }
            return Optional.empty();
        });
    }

    /** Tries as this program and finds what everybody knows: the owner of a directory removes what lies in it. */
    @Override
    public LockTrial tryLock(Instant now) {
        return writing(() -> {
            DurableFiles.Written canary = files.write(() -> new ByteArrayInputStream(new byte[] {1}));
            Files.deleteIfExists(canary.file());
            Set<LockTrial.Attempt> tried = Set.of(LockTrial.Attempt.DELETE_VERSION);
            return new LockTrial(tried, Files.exists(canary.file()) ? Set.of() : tried);
        });
    }

    private StoredObject add(Path name, ObjectKey key, ObjectLock lock, Content content) throws IOException {
        DurableFiles.Written written = files.write(content);
        try {
            if (!written.sha256().equals(key.sha256())) {
                throw new WriteOnceViolation(WriteOnceViolation.Reason.CONTENT_IS_NOT_THE_KEYS, key);
            }
            StoredObject object = locked(name, key, lock, written.size());
            try {
                files.link(written.file(), name);
            } catch (FileAlreadyExistsException e) {
                return adopt(name, key, lock, content);
            }
            return object;
        } finally {
            Files.deleteIfExists(written.file());
        }
    }

    /** Puts the lock in its place, or finds there the lock of an earlier try that broke off before the object. */
    private StoredObject locked(Path name, ObjectKey key, ObjectLock lock, long size) throws IOException {
        StoredObject wanted = new StoredObject(key, UUID.randomUUID().toString(), size, lock, false);
        byte[] text = LockFile.write(wanted);
        DurableFiles.Written written = files.write(() -> new ByteArrayInputStream(text));
        try {
            files.link(written.file(), LockFile.beside(name));
            return wanted;
        } catch (FileAlreadyExistsException e) {
            return sufficient(LockFile.read(key, name), lock);
        } finally {
            Files.deleteIfExists(written.file());
        }
    }

    private static StoredObject adopt(Path name, ObjectKey key, ObjectLock lock, Content content) throws IOException {
        Digest there = DurableFiles.sha256(name);
        try (InputStream given = content.open()) {
            if (!there.equals(key.sha256()) || !DurableFiles.sha256(given).equals(there)) {
                throw new WriteOnceViolation(WriteOnceViolation.Reason.KEY_HOLDS_OTHER_BYTES, key);
            }
        }
        return sufficient(LockFile.read(key, name), lock);
    }

    private static StoredObject sufficient(StoredObject found, ObjectLock asked) {
        if (!found.lock().covers(asked)) {
            throw new WriteOnceViolation(WriteOnceViolation.Reason.LOCK_IS_WEAKER, found.key());
        }
        return found;
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes what it is given
    public Optional<Reading> open(ObjectKey key) {
        return reading(() -> {
            Optional<Path> newest = Versions.under(path(key)).newest();
            return newest.isEmpty()
                    ? Optional.<Reading>empty()
                    : Optional.of(new Reading(
                            Files.newInputStream(newest.get()), () -> reading(() -> LockFile.read(key, newest.get()))));
        });
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        return reading(() -> {
            Optional<Path> newest = Versions.under(path(key)).newest();
            return newest.isEmpty() ? Optional.<StoredObject>empty() : Optional.of(LockFile.read(key, newest.get()));
        });
    }

    @Override
    public List<StoredObject> versions(ObjectKey key) {
        return reading(() -> {
            List<StoredObject> found = new ArrayList<>();
            for (Path object :
                    Versions.under(path(key)).objects().descendingMap().values()) {
                found.add(LockFile.read(key, object));
            }
            return found;
        });
    }

    @Override
    public Stream<ListedVersion> list() {
        return reading(() -> {
            Path top = root.resolve("aip");
            if (!Files.exists(top)) {
                return Stream.empty();
            }
            try (Stream<Path> files = Files.walk(top)) {
                List<ListedVersion> listed = files.flatMap(file -> Versions.listed(root, file).stream())
                        .toList();
                return listed.stream();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** The time that the file system gives to a new file: on another machine it is that machine's. */
    @Override
    public Instant time() {
        return writing(files::time);
    }

    @Override
    public void probe() {
        try {
            requireRoot();
            byte[] few = site.getBytes(StandardCharsets.UTF_8);
            DurableFiles.Written written = files.write(() -> new ByteArrayInputStream(few));
            try {
                if (!DurableFiles.sha256(written.file()).equals(written.sha256())) {
                    throw new IOException("other bytes came back");
                }
            } finally {
                Files.deleteIfExists(written.file());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new SiteOutage(site, reason(e), e);
        }
    }

    /** Work on files, told in the words of this room when it fails. */
    private interface FileWork<T> {
        T run() throws IOException;
    }

    private <T> T writing(FileWork<T> work) {
        try {
            requireRoot();
            return work.run();
        } catch (IOException e) {
            throw new SiteOutage(site, reason(e), e);
        }
    }

    private <T> T reading(FileWork<T> work) {
        try {
            requireRoot();
            return work.run();
        } catch (IOException e) {
            throw new SiteOutage(site, SiteOutage.Reason.UNREADABLE, e);
        }
    }

    /** A lost mount looks like an empty directory: without the mark it is an outage, not the loss of everything. */
    private void requireRoot() throws IOException {
        requireMark(site, root);
    }

    static void requireMark(String site, Path root) throws IOException {
        if (!Files.readString(root.resolve(MARK)).strip().equals(site)) {
            throw new IOException("the directory belongs to another site");
        }
    }

    private SiteOutage.Reason reason(Exception failure) {
        return failure instanceof DurableFiles.DiskFull || files.isFull()
                ? SiteOutage.Reason.FULL
                : SiteOutage.Reason.UNWRITABLE;
    }

    private Path path(ObjectKey key) {
        return root.resolve(key.path());
    }
}
