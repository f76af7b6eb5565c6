package vn.kyluu.pkcs11.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The memory that a worker and its owner share: a seat for each of the first lines; later lines do without. Thread-safe. */
final class Board {
    static final int SEATS = 64;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final MappedByteBuffer memory;

    private Board(MappedByteBuffer memory) {
        this.memory = memory;
    }

    /** Makes the file, readable by its owner only. */
    static Board make(Path file) throws IOException {
        FileAttribute<?>[] rights =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                        : new FileAttribute<?>[0];
        Files.createFile(file, rights);
        // written, not only as long: on a full disk this fails, where a hole would end the process that first touches
        // it
        Files.write(file, new byte[SEATS * Seat.SIZE]);
        return open(file);
    }

    static Board open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Board(channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) SEATS * Seat.SIZE));
        }
    }

    /** The seat of this line, counted from 0. */
    Optional<Seat> seat(int line) {
        if (line < 0 || line >= SEATS) {
            return Optional.empty();
        }
        ByteBuffer place = memory.slice(line * Seat.SIZE, Seat.SIZE).order(java.nio.ByteOrder.nativeOrder());
        return Optional.of(new Seat(place));
    }
}
