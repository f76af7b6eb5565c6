package vn.kyluu.ades.digest;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file for bytes that are too many for memory, in the folder {@code java.io.tmpdir}, for our eyes only. It is deleted when
 * nobody holds it any more, at the latest when the program ends; what a crash leaves behind, a later program deletes after a day. First written, then read: for one
 * thread until then.
 */
final class OctetFile {
    private static final String NAME = "kyluu-octets-";
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    /** Files are small things to a collector of garbage, so it is told when they have become large together. */
    private static final long LARGE = 2L << 30;

    private static final Cleaner CLEANER = Cleaner.create();
    private static final AtomicLong TOGETHER = new AtomicLong();
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    static {
        // cleaners do not run when the program ends
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> HELD.forEach(each -> each.toFile().delete())));
    }

    private final Path path;
    private final OutputStream out;
    private final Remains remains;

    private OctetFile(Path path) throws IOException {
        this.path = path;
        this.out = new BufferedOutputStream(new FileOutputStream(path.toFile()), 1 << 16);
        this.remains = new Remains(path);
        HELD.add(path);
        CLEANER.register(this, remains);
    }

    static OctetFile create() throws ScratchFailure {
        if (TOGETHER.get() > LARGE) {
            System.gc();
        }
        try {
            Path path = Files.createTempFile(NAME, ".tmp");
            deleteForgotten(path);
            return new OctetFile(path);
        } catch (IOException e) {
            throw new ScratchFailure(e);
        }
    }

    void write(byte[] from, int offset, int length) throws ScratchFailure {
        try {
            out.write(from, offset, length);
        } catch (IOException e) {
            throw new ScratchFailure(e);
        }
    }

    /** The bytes as they are in the file; ends the writing. */
    ByteBuffer content() throws ScratchFailure {
        try {
            out.close();
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                remains.count(channel.size());
                return channel.map(MapMode.READ_ONLY, 0, channel.size());
            }
        } catch (IOException e) {
            throw new ScratchFailure(e);
        }
    }

    Path path() {
        return path;
    }

    private static void deleteForgotten(Path own) throws IOException {
        long before = own.toFile().lastModified() - FORGOTTEN.toMillis();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(own.resolveSibling(""), NAME + "*.tmp")) {
            for (Path each : all) {
                if (each.toFile().lastModified() < before) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** What is left to do when the file is no longer held. */
    private static final class Remains implements Runnable {
        private final Path path;
        private volatile long bytes;

        Remains(Path path) {
            this.path = path;
        }

        void count(long size) {
            bytes = size;
            TOGETHER.addAndGet(size);
        }

        @Override
        public void run() {
            TOGETHER.addAndGet(-bytes);
            HELD.remove(path);
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
