package vn.kyluu.archive.vault.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Vault;

/** Files that are on the disk when the method returns, and names that never replace another. */
final class DurableFiles {
    private static final long ROOM_TO_WORK = 1 << 20;
    private final Path root;
    private final Path incoming;

    DurableFiles(Path root) {
        this.root = root;
        this.incoming = root.resolve(".incoming");
    }

    /** A file not yet in its place. */
    record Written(Path file, long size, Digest sha256) {}

    /** Writes the bytes to a nameless file of the same tree, read-only and forced to the disk. */
    Written write(Vault.Content content) throws IOException {
        directory(incoming);
        Path file = incoming.resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        boolean complete = false;
        try (InputStream bytes = content.open();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            long size = bytes.transferTo(out);
            readOnly(file);
            channel.force(true);
            complete = true;
            return new Written(file, size, of(digest));
        } catch (IOException e) {
            // asked before the unfinished file is taken away, which makes room again
            throw isFull() ? new DiskFull(e) : e;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** When the file system says that a file was made just now. */
    Instant time() throws IOException {
        Written written = write(() -> new ByteArrayInputStream(new byte[] {1}));
        try {
            return Files.getLastModifiedTime(written.file()).toInstant();
        } finally {
            Files.deleteIfExists(written.file());
        }
    }

    /** Gives the file its final name and forces the name to the disk; fails if the name is taken. */
    void link(Path file, Path name) throws IOException {
        directory(parent(name));
        Files.createLink(name, file);
        force(parent(name));
    }

    /** Makes an empty file, or takes it away, and forces that to the disk. */
    void mark(Path name, boolean on) throws IOException {
        if (on && !Files.exists(name)) {
            Files.createFile(name);
        } else if (!on) {
            Files.deleteIfExists(name);
        }
        force(parent(name));
    }

    /** The disk has no room for what was to be written. */
    static final class DiskFull extends IOException {
        private static final long serialVersionUID = 1L;

        DiskFull(IOException cause) {
            super("the disk is full", cause);
        }
    }

    /** Tells whether the disk has too little room for any work. */
    boolean isFull() {
        try {
            return Files.getFileStore(root).getUsableSpace() < ROOM_TO_WORK;
        } catch (IOException e) {
            // the tree itself is gone, so whatever failed did not fail for want of room
            return false;
        }
    }

    static Digest sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return sha256(bytes);
        }
    }

    static Digest sha256(InputStream bytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[65_536];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return of(digest);
    }

    private static void directory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            directory(parent(directory));
            Files.createDirectories(directory);
            force(parent(directory));
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "only a root has no parent");
    }

    static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void readOnly(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            throw new IOException("the file system has no POSIX permissions");
        }
        view.setPermissions(PosixFilePermissions.fromString("r--r--r--"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(DigestAlgorithm.SHA256.jcaName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Digest of(MessageDigest digest) {
        return new Digest(DigestAlgorithm.SHA256, Octets.of(digest.digest()));
    }
}
