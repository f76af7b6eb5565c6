package vn.kyluu.archive.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.kyluu.archive.replication.StagedBytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Vault;

/** A directory for work in progress, used by one running archive only. Safe for use by several threads. */
public final class Spool implements StagedBytes {
    private static final String UPLOAD = "upload-";
    private static final String PACKAGE = "package-";
    private final Path root;

    /** A spool in an existing directory. */
    public Spool(Path root) {
        this.root = root;
    }

    /** Begins to lay parts down; close it when the request ends. */
    public Upload begin() {
        Path directory = root.resolve(UPLOAD + UUID.randomUUID());
        try {
            Files.createDirectory(directory);
        } catch (IOException e) {
            throw new SpoolOutage(e);
        }
        return new Upload(directory);
    }

    /** Keeps an upload's parts as the package with this identifier, forced to the disk (R3): all at once, which costs little more than one. */
    public void keep(Upload upload, UUID archiveId) {
        try {
            for (SpooledPart part : upload.parts()) {
                force(part.file());
            }
            force(upload.directory());
            Files.move(upload.directory(), directory(archiveId), StandardCopyOption.ATOMIC_MOVE);
            force(root);
        } catch (IOException e) {
            throw new SpoolOutage(e);
        }
    }

    @Override
    public Optional<Vault.Content> of(ObjectKey key) {
        Path file = directory(key.archiveId()).resolve(key.sha256().hex());
        return Files.isReadable(file) ? Optional.of(new InFile(file)) : Optional.empty();
    }

    /** Bytes that a site may send from the disk, without holding them in memory. */
    private record InFile(Path path) implements Vault.Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    @Override
    public List<UUID> waiting() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.startsWith(PACKAGE))
                    .map(name -> UUID.fromString(name.substring(PACKAGE.length())))
                    .toList();
        } catch (IOException e) {
            throw new SpoolOutage(e);
        }
    }

    @Override
    public void release(UUID archiveId) {
        remove(directory(archiveId));
    }

    /** Removes what no request owns any more (R4): uploads, and packages that the catalogue never came to know. */
    public void sweep(Predicate<UUID> isKnown) {
        List<Path> left;
        try (Stream<Path> entries = Files.list(root)) {
            left = entries.toList();
        } catch (IOException e) {
            throw new SpoolOutage(e);
        }
        for (Path entry : left) {
            String name = String.valueOf(entry.getFileName());
            if (name.startsWith(UPLOAD)
                    || (name.startsWith(PACKAGE) && !isKnown.test(UUID.fromString(name.substring(PACKAGE.length()))))) {
                remove(entry);
            }
        }
    }

    private Path directory(UUID archiveId) {
        return root.resolve(PACKAGE + archiveId);
    }

    /** Two may do it at once; there are no folders within. */
    static void remove(Path directory) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException | DirectoryIteratorException e) {
            throw new SpoolOutage(e);
        }
    }

    private static void force(Path fileOrDirectory) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrDirectory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
