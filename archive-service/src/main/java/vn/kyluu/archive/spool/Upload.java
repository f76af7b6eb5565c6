package vn.kyluu.archive.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** The parts of one request, each in a file named by its SHA-256. Not for use by several threads. */
public final class Upload implements AutoCloseable {
    private static final Tika TYPES = new Tika();
    private final Path directory;
    private final List<SpooledPart> parts = new ArrayList<>();

    Upload(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** The parts laid down so far, in the order in which they came. */
    public List<SpooledPart> parts() {
        return List.copyOf(parts);
    }

    /** The part with this name. */
    public Optional<SpooledPart> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /**
     * Lays down one part (R1, R2); does not close the stream.
     *
     * @param limit greatest size in bytes
     * @throws SpoolRefusal if the part is empty, too large, or its name was there already
     * @throws SpoolOutage if the disk fails
     */
    public SpooledPart add(String name, InputStream bytes, long limit) {
        if (part(name).isPresent()) {
            throw new SpoolRefusal(SpoolRefusal.Reason.NAME_TWICE);
        }
        MessageDigest sha256 = digest(DigestAlgorithm.SHA256);
        MessageDigest sha512 = digest(DigestAlgorithm.SHA512);
        Path incoming = directory.resolve("incoming-" + UUID.randomUUID());
        long size = 0;
        try (FileChannel file = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[65_536];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new SpoolRefusal(SpoolRefusal.Reason.TOO_LARGE);
                }
                sha256.update(buffer, 0, read);
                sha512.update(buffer, 0, read);
                ByteBuffer full = ByteBuffer.wrap(buffer, 0, read);
                while (full.hasRemaining()) {
                    file.write(full);
                }
            }
        } catch (IOException e) {
            throw new SpoolOutage(e);
        }
        if (size == 0) {
            throw new SpoolRefusal(SpoolRefusal.Reason.EMPTY);
        }
        SpooledPart part = named(name, incoming, size, of(sha256, DigestAlgorithm.SHA256), sha512);
        parts.add(part);
        return part;
    }

    private SpooledPart named(String name, Path incoming, long size, Digest sha256, MessageDigest sha512) {
        try {
            String type = TYPES.detect(incoming);
            Path file = directory.resolve(sha256.hex());
            Files.move(incoming, file, StandardCopyOption.REPLACE_EXISTING);
            return new SpooledPart(name, file, size, sha256, of(sha512, DigestAlgorithm.SHA512), type);
        } catch (IOException e) {
            throw new SpoolOutage(e);
        }
    }

    /** Removes the parts, unless they were kept as a package. */
    @Override
    public void close() {
        Spool.remove(directory);
    }

    private static MessageDigest digest(DigestAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.jcaName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Digest of(MessageDigest digest, DigestAlgorithm algorithm) {
        return new Digest(algorithm, Octets.of(digest.digest()));
    }
}
