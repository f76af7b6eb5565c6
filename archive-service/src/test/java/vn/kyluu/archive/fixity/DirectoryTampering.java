package vn.kyluu.archive.fixity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.directory.DirectoryVault;

/** A directory, and somebody who may do everything on its machine. */
final class DirectoryTampering implements Tampering {
    private final Path root;
    private final DirectoryVault vault;

    DirectoryTampering(String site, Path root) {
        this.root = root;
        this.vault = new DirectoryVault(site, root);
        vault.prepare();
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public void flipsABit(ObjectKey key) {
        byte[] bytes = read(key.path());
        bytes[bytes.length / 2] ^= 4;
        write(key.path(), bytes);
    }

    @Override
    public void truncates(ObjectKey key) {
        byte[] bytes = read(key.path());
        write(key.path(), Arrays.copyOf(bytes, bytes.length - 1));
    }

    @Override
    public void loses(ObjectKey key) {
        delete(key.path());
        delete(key.path() + ".lock");
    }

    @Override
    public void makesUnreadable(ObjectKey key) {
        delete(key.path());
        try {
            Files.createDirectory(root.resolve(key.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void putsAnotherVersion(ObjectKey key) {
        write(key.path() + "~2", "bản khác".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void letsGo(ObjectKey key) {
        delete(key.path() + ".hold");
    }

    @Override
    public void unlocks(ObjectKey key) {
        String text = new String(read(key.path() + ".lock"), StandardCharsets.UTF_8);
        write(
                key.path() + ".lock",
                text.replaceAll("retain-until: .*", "retain-until: 2020-01-01T00:00:00Z")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void addsAStranger() {
        Octets bytes = Bytes.of("vật lạ");
        vault.put(Bytes.keyOf(UUID.randomUUID(), "stranger", bytes), Bytes.LOCK, bytes::newInputStream);
    }

    @Override
    public Optional<Runnable> deletion(ObjectKey key) {
        return Optional.empty();
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, byte[] bytes) {
        try {
            Path file = root.resolve(name);
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
